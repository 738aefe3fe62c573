import { describe, expect, it } from 'vitest';
import { descend } from '../../../scripts/weights/descend.ts';

describe('coordinate descent', () => {
  it('moves each weight to where the loss is least, and says what is left of it', () => {
    const weights = { a: 1, b: 2 };
    const loss = () => Math.abs(weights.a - 1.2) + Math.abs(weights.b - 1.6);
    expect(descend(weights, ['a', 'b'], loss, 5)).toBeCloseTo(0);
    expect(weights).toEqual({ a: 1.2, b: 1.6 });
  });

  it('leaves a weight where it stands when no other value wins more than the move costs', () => {
    const weights = { a: 1 };
    expect(descend(weights, ['a'], () => 0.5 - (weights.a - 1) * 1e-4, 5)).toBe(0.5);
    expect(weights).toEqual({ a: 1 });
  });

  it('touches only the weights that are named', () => {
    const weights = { a: 1, least: 1 };
    descend(weights, ['a'], () => Math.abs(weights.least - 2), 3);
    expect(weights.least).toBe(1);
  });
});
