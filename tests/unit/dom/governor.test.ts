import { expect, it } from 'vitest';
import { isTooBusy } from '../../../dom/governor.ts';

it('gives way to a busy page, and comes back only when it is quiet', () => {
  expect([0, 10, 11, 60].map((dirty) => isTooBusy(false, dirty))).toEqual([false, false, true, true]);
  expect([0, 2, 3, 11].map((dirty) => isTooBusy(true, dirty))).toEqual([false, false, true, true]);
});
