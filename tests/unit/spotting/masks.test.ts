import { describe, expect, it } from 'vitest';
import { isInAddress } from '../../../core/spotting/masks.ts';

function masked(text: string, name = 'Hyesan'): boolean {
  const start = text.indexOf(name);
  return isInAddress(text, start, start + name.length);
}

describe('a name is part of an address', () => {
  it.each([
    ['https://example.org/Hyesan'],
    ['https://Hyesan.example/'],
    ['www.Hyesan.example'],
    ['WWW.Hyesan.example'],
    ['Hyesan.com'],
    ['Hyesan.COM/'],
    ['Hyesan.kp?x=1'],
    ['Hyesan.org:80'],
    ['Hyesan.net,'],
    ['Hyesan.io.'],
    ['news.Hyesan.kr#x'],
    ['Hyesan@example.org'],
    ['mail@Hyesan'],
    ['@Hyesan'],
    ['#Hyesan'],
    ['/news/Hyesan'],
    ['/Hyesan/news'],
    ['news/Hyesan/x'],
    ['north_Hyesan'],
    ['Hyesan_north'],
    ['see (https://example.org/Hyesan) there'],
    ['see "http://example.org/Hyesan" there'],
    ['see “x.org/Hyesan/” there'],
    ['<mail@Hyesan>'],
  ])('in %j', (text) => {
    expect(masked(text)).toBe(true);
  });

  it.each([
    ['Hyesan'],
    ['in Hyesan, they'],
    ['“Hyesan”'],
    ['Hyesan.'],
    ['Hyesan.Then'],
    ['Hyesan.comrade'],
    ['Hyesan/Musan'],
    ['Musan/Hyesan'],
    ['Hyesan—Musan'],
    ['-Hyesan-'],
    ['.com Hyesan'],
    ['www Hyesan'],
    ['xwww.Hyesan'],
    ['# Hyesan'],
    ['x@y.kp Hyesan x@y.kp'],
    ['x@y.kp\nHyesan\nx@y.kp'],
    ['x@y.kp\u00a0Hyesan\u00a0x@y.kp'],
    ['x@y.kp\u2000Hyesan\u200ax@y.kp'],
    ['x@y.kp\u3000Hyesan\u3000x@y.kp'],
    ['x@y.kp(Hyesan)x@y.kp'],
    ['x@y.kp)Hyesan(x@y.kp'],
    ['x@y.kp"Hyesan"x@y.kp'],
    ['x@y.kp<Hyesan>x@y.kp'],
    ['x@y.kp>Hyesan<x@y.kp'],
    ['x@y.kp“Hyesan”x@y.kp'],
    ['x@y.kp”Hyesan“x@y.kp'],
  ])('not in %j', (text) => {
    expect(masked(text)).toBe(false);
  });

  it.each(['!', '~', '\u1fff', '\u200b', '\u3001', '\u201e', "'", '='])('%j is no end of an address', (mark) => {
    expect(masked(`x@y${mark}Hyesan`)).toBe(true);
    expect(masked(`Hyesan${mark}x@y`)).toBe(true);
  });

  it('as far as addresses reach, and no further: a page without spaces is no address', () => {
    expect(masked(`x@${'y'.repeat(190)}Hyesan`)).toBe(true);
    expect(masked(`x@${'y'.repeat(200)}Hyesan`)).toBe(false);
    expect(masked(`Hyesan${'y'.repeat(190)}@x`)).toBe(true);
    expect(masked(`Hyesan${'y'.repeat(200)}@x`)).toBe(false);
  });
});
