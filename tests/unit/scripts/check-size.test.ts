import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { main } from '../../../scripts/check-size.ts';

let output: string;

function build(name: string, files: Record<string, number>, manifest: object): void {
  mkdirSync(join(output, name));
  writeFileSync(join(output, name, 'manifest.json'), JSON.stringify(manifest));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(output, name, file), 'x'.repeat(bytes));
}

beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'sizes-'));
  for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {});
});
afterEach(() => {
  rmSync(output, { recursive: true });
  vi.restoreAllMocks();
});

it('counts scripts and styles together, each file once', () => {
  build('chrome-mv3', { 'a.js': 9_000, 'a.css': 6_000 }, { content_scripts: [{ js: ['a.js'], css: ['a.css'] }, { js: ['a.js'] }] });
  expect(main(output)).toBe(0);
});

it('fails when one browser’s build is a byte too heavy', () => {
  build('chrome-mv3', { 'a.js': 15_000 }, { content_scripts: [{ js: ['a.js'] }] });
  expect(main(output)).toBe(0);
  build('firefox-mv3', { 'a.js': 15_001 }, { content_scripts: [{ js: ['a.js'] }] });
  expect(main(output)).toBe(1);
});

it('fails when there is nothing to measure', () => {
  expect(main(output)).toBe(1);
  build('chrome-mv3', {}, {});
  expect(main(output)).toBe(1);
});
