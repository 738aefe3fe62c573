/** Reads what a command is given, and ends it with one line where it cannot. */
import { readFileSync } from 'node:fs';

export class InputError extends Error {
  override name = 'InputError';
}

/** The text of a file, or of standard input for `-`. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError(`${path}: no such file`);
    if (code === 'EISDIR') throw new InputError(`${path}: this is a folder`);
    throw new InputError(`${path}: cannot be read (${code})`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`${path}: not UTF-8 text`);
  }
  if (text.trim() === '') throw new InputError(`${path}: there is no text in it`);
  return text;
}

/** Runs a command; an `InputError` becomes one line and exit code 2. */
export async function run(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
