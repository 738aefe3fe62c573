import { crc32, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pixelsOf } from '../../bench/page/png.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Two pixels a row; each row begins with its filter. */
function png(rows: number[][], bits = 8): Buffer {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, rows.length, bits, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

it('takes back each of the filters that a row may have', () => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 1, 2, 3, 4, 5, 6], // left
    [2, 1, 1, 1, 250, 250, 250], // up, over the end of a byte
    [3, 9, 9, 9, 9, 9, 9], // the mean of both
    [4, 1, 1, 1, 1, 1, 1], // Paeth
  ];
  expect([...pixelsOf(png(rows))]).toEqual(
    [
      [10, 20, 30, 40, 50, 60],
      [1, 2, 3, 5, 7, 9],
      [2, 3, 4, 255, 1, 3],
      [10, 10, 11, 141, 14, 16],
      [11, 11, 12, 142, 15, 17],
    ].flat(),
  );
});

it('refuses what a browser does not write', () => {
  expect(() => pixelsOf(png([[0, 1, 2, 3, 4, 5, 6]], 16))).toThrow('PNG');
});
