import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClipListbox, type ClipListboxProps } from '../../../components/library/clips/ClipListbox.tsx';
import { clip } from '../popup/fixtures.ts';
import { rowAt } from './rows.ts';
import { drawn, leave, show, stand } from './stand.ts';

const MANY = 50_000;
function List({ total = MANY, ...props }: Partial<ClipListboxProps>) {
  const [cursor, setCursor] = useState(0);
  return (
    <div class="clips-list" style={{ height: '600px' }}>
      <span />
      <ClipListbox
        total={total}
        rowAt={rowAt}
        cursor={cursor}
        selected={new Set()}
        terms={[]}
        colourNames={{}}
        onShow={() => {}}
        onPick={() => {}}
        {...props}
        onMove={(index) => {
          setCursor(index);
          props.onMove?.(index);
        }}
      />
    </div>
  );
}

const list = () => document.querySelector<HTMLElement>('#clip-list')!;
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const active = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '');
const key = async (keys: string) => {
  await userEvent.keyboard(keys);
  await drawn();
};

beforeEach(() => stand());
afterEach(leave);

describe('a list of 50,000 clips', () => {
  it('holds a screenful of them, and tells how many there are', async () => {
    show(<List />);
    await drawn();
    expect(options().length).toBeLessThan(40);
    expect(options()[0]!.getAttribute('aria-setsize')).toBe('50000');
    expect(options()[0]!.getAttribute('aria-posinset')).toBe('1');
  });

  it('puts rows of any height below each other, none over another', async () => {
    show(<List />);
    await drawn();
    const boxes = options().map((option) => option.getBoundingClientRect());
    expect(new Set(boxes.map(({ height }) => Math.round(height))).size).toBeGreaterThan(1);
    for (let i = 1; i < boxes.length; i++) expect(Math.abs(boxes[i]!.top - boxes[i - 1]!.bottom)).toBeLessThan(1.5);
  });

  it('moves with the arrows to either end, and the row that it is on is in sight and named to a screen reader', async () => {
    show(<List />);
    list().focus();
    await key('{ArrowDown}{ArrowDown}');
    expect(active()!.dataset['index']).toBe('2');
    await key('{End}');
    await expect.poll(() => active()?.dataset['index']).toBe('49999');
    await expect.poll(() => page.elementLocator(active()!).query() && active()!.getBoundingClientRect().bottom).toBeLessThan(620);
    expect(document.activeElement).toBe(list());
    await key('{Home}');
    await expect.poll(() => active()?.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    expect(active()!.dataset['index']).toBe('0');
  });

  it('keeps the active row in the document however far one scrolls', async () => {
    show(<List />);
    list().focus();
    document.querySelector('.clip-scroller')!.scrollTop = 900_000;
    await expect.poll(() => options().some(({ dataset }) => Number(dataset['index']) > 5_000)).toBe(true);
    expect(active()!.dataset['index']).toBe('0');
  });

  it('leaves what one looks at where it is while rows above it are measured', async () => {
    show(<List />);
    const scroller = document.querySelector('.clip-scroller')!;
    scroller.scrollTop = 900_000;
    await expect.poll(() => options().some(({ dataset }) => Number(dataset['index']) > 5_000)).toBe(true);
    for (let i = 0; i < 12; i++) {
      await drawn();
      const inSight = options().find((option) => option.getBoundingClientRect().top > 250)!;
      const before = inSight.getBoundingClientRect().top;
      scroller.scrollTop -= 150;
      await drawn();
      const after = document.getElementById(inSight.id)!.getBoundingClientRect().top;
      expect(Math.abs(after - before - 150)).toBeLessThan(1.5);
    }
  });

  it('ends with its last row even where rows are read late, some after others, and become higher by it', async () => {
    let readTo = 60;
    let readFrom = MANY;
    const rows = (index: number) => (index < readTo || index >= readFrom ? rowAt(index) : undefined);
    show(<List rowAt={rows} />);
    list().focus();
    await key('{End}');
    await expect.poll(() => active()?.dataset['index']).toBe('49999');
    readFrom = MANY - 3;
    show(<List rowAt={(index) => rows(index)} />);
    await expect.poll(() => active()!.getAttribute('aria-busy')).toBe('false');
    await drawn();
    readTo = MANY;
    show(<List rowAt={(index) => rows(index)} />);
    await expect.poll(() => document.querySelector('[aria-busy="true"]')).toBeNull();
    await drawn();
    const box = document.querySelector('.clip-scroller')!.getBoundingClientRect();
    expect(active()!.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.bottom + 1);
    expect(active()!.getBoundingClientRect().bottom).toBeGreaterThan(box.bottom - 20);
  });

  it('asks for the rows that are to be seen', async () => {
    const onShow = vi.fn();
    show(<List onShow={onShow} />);
    document.querySelector('.clip-scroller')!.scrollTop = 900_000;
    await expect.poll(() => onShow.mock.calls.at(-1)![0]).toBeGreaterThan(5_000);
    const [from, to] = onShow.mock.calls.at(-1)! as [number, number];
    expect(to - from).toBeLessThan(60);
  });

  it('selects with Space, a range with Shift, and reads with Enter', async () => {
    const onPick = vi.fn();
    show(<List onPick={onPick} />);
    list().focus();
    await key('{ArrowDown} ');
    expect(onPick).toHaveBeenLastCalledWith(1, 'toggle');
    await key('{Shift>}{ArrowDown}{/Shift}');
    expect(onPick).toHaveBeenLastCalledWith(2, 'range');
    await key('{Enter}');
    expect(onPick).toHaveBeenLastCalledWith(2, 'open');
  });

  it('reads on a click; selects on its box, with Ctrl, and a range with Shift', async () => {
    const onPick = vi.fn();
    show(<List onPick={onPick} />);
    await drawn();
    const row = page.elementLocator(options()[2]!);
    await row.click();
    expect(onPick).toHaveBeenLastCalledWith(2, 'open');
    expect(document.activeElement).toBe(list());
    await page.elementLocator(options()[3]!.querySelector('.row-check')!).click();
    expect(onPick).toHaveBeenLastCalledWith(3, 'toggle');
    await row.click({ modifiers: ['ControlOrMeta'] });
    expect(onPick).toHaveBeenLastCalledWith(2, 'toggle');
    await row.click({ modifiers: ['Shift'] });
    expect(onPick).toHaveBeenLastCalledWith(2, 'range');
  });

  it('shows markup in a passage as the text it is', async () => {
    const hostile = clip(1, { quote: '<img src=x onerror=alert(1)>', note: '<b>note</b>', tags: ['<i>'] });
    show(<List total={1} rowAt={() => ({ clip: hostile })} />);
    await drawn();
    expect(list().querySelector('img, b, i')).toBeNull();
    expect(list().textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('keeps a place for a row that is still being read', async () => {
    show(<List total={3} rowAt={(index) => (index === 1 ? undefined : rowAt(index))} />);
    await drawn();
    expect(options().map((option) => option.getAttribute('aria-busy'))).toEqual(['false', 'true', 'false']);
  });
});
