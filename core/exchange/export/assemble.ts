import type { ClipWithContext, ExportFormat, ExportOptions } from './format.ts';
import { zipOf } from './zip.ts';

export interface Assembly {
  format: ExportFormat;
  options: ExportOptions;
  /** A file a page in an archive, where the format can. */
  isArchive: boolean;
  clips: AsyncIterable<ClipWithContext>;
}

/** The bytes of an export, piece by piece. */
export async function* assemble({ format, options, isArchive, clips }: Assembly): AsyncGenerator<Uint8Array> {
  if (isArchive && format.writeFiles) {
    yield* zipOf(format.writeFiles(clips, options), options.now);
    return;
  }
  const encoder = new TextEncoder();
  for await (const text of format.write(clips, options)) yield encoder.encode(text);
}

/** `Sidelight-2026-11-24.md`, of the title where there is one. */
export function fileName({ format, options, isArchive }: Omit<Assembly, 'clips'>, safeTitle: string): string {
  return `${safeTitle}-${options.now.toISOString().slice(0, 10)}.${isArchive && format.writeFiles ? 'zip' : format.extension}`;
}

/** The first lines of what would be written, at most so many characters, from the first few clips alone. */
export async function firstLines(
  format: ExportFormat,
  options: ExportOptions,
  clips: AsyncIterable<ClipWithContext>,
  most: number,
): Promise<string> {
  let text = '';
  for await (const chunk of format.write(clips, options)) {
    text += chunk;
    if (text.length >= most) break;
  }
  // Not in the middle of a character.
  return text.slice(0, most).toWellFormed();
}
