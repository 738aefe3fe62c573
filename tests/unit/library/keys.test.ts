// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyName, runKey } from '../../../components/library/keys.ts';

const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};
const field = (html: 'input' | 'textarea' | 'select', type?: string) => {
  const element = document.createElement(html);
  if (type) element.setAttribute('type', type);
  document.body.append(element);
  return element;
};

afterEach(() => document.body.replaceChildren());

describe('the name of a key', () => {
  it('is its letter, with Shift named', () => {
    expect(keyName(press('j'))).toBe('j');
    expect(keyName(press('X', { shiftKey: true }))).toBe('Shift+X');
    expect(keyName(press('#', { shiftKey: true }))).toBe('#');
    expect(keyName(press('Escape'))).toBe('Escape');
  });

  it('is the Latin letter of the key on a Korean or Russian keyboard', () => {
    expect(keyName(press('ㅓ', { code: 'KeyJ' }))).toBe('j');
    expect(keyName(press('о', { code: 'KeyJ' }))).toBe('j');
    expect(keyName(press('Process', { code: 'KeyX' }))).toBe('x');
  });

  it('follows the letter and not the place on a Dvorak keyboard', () => {
    expect(keyName(press('j', { code: 'KeyC' }))).toBe('j');
  });

  it('is none with Ctrl, Alt or Cmd: those are the browser’s', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(keyName(press('j', { [held]: true }))).toBeNull();
  });

  it('is none where something is typed, and is one on a checkbox', () => {
    for (const element of [field('input', 'text'), field('textarea'), field('select')]) expect(keyName(press('j', {}, element))).toBeNull();
    expect(keyName(press('j', {}, field('input', 'checkbox')))).toBe('j');
  });

  it('is none while an input method is at work', () => {
    expect(keyName(press('ㅓ', { code: 'KeyJ', isComposing: true }))).toBeNull();
  });
});

describe('a key', () => {
  it('does what it stands for and nothing else', () => {
    const next = vi.fn();
    const event = press('j');
    expect(runKey(event, { j: next })).toBe(true);
    expect(next).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
    const other = press('q');
    expect(runKey(other, { j: next })).toBe(false);
    expect(other.defaultPrevented).toBe(false);
  });

  it('that something else took is left to it', () => {
    const next = vi.fn();
    const event = press('j');
    event.preventDefault();
    expect(runKey(event, { j: next })).toBe(false);
  });
});
