import type { NotRead } from './read-result.ts';

/** JSON, with or without a byte order mark. */
export function parseJson(text: string): { ok: true; value: unknown } | NotRead {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown };
  } catch (error) {
    return { ok: false, failure: 'not-json', detail: error instanceof Error ? error.message.slice(0, 300) : '' };
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
