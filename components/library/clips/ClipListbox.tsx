import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import { Icon } from '../../Icon.tsx';
import { ClipRow, rowTone, type ListedClip } from './ClipRow.tsx';
import { rowAfter } from './list-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface ClipListboxProps {
  total: number;
  /** Undefined until it is read. Ask for what is shown with `onShow`. */
  rowAt: (index: number) => ListedClip | undefined;
  /** The row that the keyboard is on; -1 for none. */
  cursor: number;
  selected: ReadonlySet<string>;
  terms: readonly string[];
  colourNames: ColourNames;
  onShow: (from: number, to: number) => void;
  onMove: (index: number) => void;
  /** `how`: `open` to read it (Enter, a click), `toggle` and `range` to select. */
  onPick: (index: number, how: 'open' | 'toggle' | 'range') => void;
}

const ESTIMATE = 104;
/** HTML's own list of options holds nothing but their texts, and all of them. */
const LISTBOX = { role: 'listbox', 'aria-multiselectable': true, tabIndex: 0 } as const;
const OPTION = { role: 'option' } as const;

/**
 * Clips, tens of thousands of them: a listbox whose focus stays on itself while `aria-activedescendant` moves
 * (https://www.w3.org/WAI/ARIA/apg/patterns/listbox/), so that rows may come and go under it. Letters are
 * keys of the page; those of every listbox are heard here.
 */
export function ClipListbox(props: ClipListboxProps) {
  const { total, rowAt, cursor, selected, onShow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isRead = (index: number) => rowAt(index) !== undefined;
  const { rows, first, last, height, scrollTo } = useVirtualRows({ count: total, scroller, estimate: ESTIMATE, kept: cursor, isRead });

  useLayoutEffect(() => {
    if (total > 0) onShow(first, last + 1);
  }, [first, last, total, onShow]);
  useLayoutEffect(() => {
    if (cursor >= 0) scrollTo(cursor);
  }, [cursor]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfter(event.key, cursor, total, Math.max(1, rows.length - 8));
    if (event.altKey || event.metaKey || (event.ctrlKey && next === null)) return;
    if (next !== null) {
      props.onMove(next);
      if (event.shiftKey) props.onPick(next, 'range');
    } else if (event.key === ' ') props.onPick(cursor, event.shiftKey ? 'range' : 'toggle');
    else if (event.key === 'Enter') props.onPick(cursor, 'open');
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const pressed = event.target as Element;
    const row = pressed.closest<HTMLElement>('[data-index]');
    if (row === null || (getSelection()?.toString() ?? '') !== '') return;
    const isToggle = pressed.closest('.row-check') !== null || event.ctrlKey || event.metaKey;
    event.currentTarget.focus({ preventScroll: true });
    props.onPick(Number(row.dataset['index']), event.shiftKey ? 'range' : isToggle ? 'toggle' : 'open');
  };

  const active = { 'aria-activedescendant': cursor >= 0 ? `clip-row-${cursor}` : undefined };
  return (
    <div ref={scroller} class="clip-scroller">
      <div
        {...LISTBOX}
        {...{ ...active, onKeyDown, onClick, onMouseDown: keepFocus }}
        id="clip-list"
        class="clip-rows"
        aria-label={i18n.t('library.clips')}
        style={{ height: `${height}px` }}
      >
        {rows.map(({ index, start }) => (
          <Row key={index} {...props} index={index} start={start} row={rowAt(index)} selected={selected} />
        ))}
      </div>
    </div>
  );
}

/** Shift with a click selects rows, not the text between. */
function keepFocus(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

interface RowProps extends ClipListboxProps {
  index: number;
  start: number;
  row: ListedClip | undefined;
}

function Row({ index, start, row, total, cursor, selected, terms, colourNames }: RowProps) {
  // Drawn once: most of what a list does is to move over rows that stay the same.
  const body = useMemo(
    () => (row ? <ClipRow {...row} terms={terms} colourNames={colourNames} /> : <span class="row-waiting" />),
    [row, terms, colourNames],
  );
  const isSelected = row !== undefined && selected.has(row.clip.id);
  return (
    <div
      {...OPTION}
      tabIndex={-1}
      id={`clip-row-${index}`}
      data-index={index}
      class="clip-row"
      data-cursor={index === cursor || undefined}
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      aria-busy={row === undefined}
      style={{ transform: `translateY(${start}px)`, '--tone': row ? rowTone(row.clip) : 'transparent' }}
    >
      <span class="row-check" aria-hidden="true">
        <span class="row-box">{isSelected && <Icon name="check" size={12} />}</span>
      </span>
      <div class="row-body">{body}</div>
    </div>
  );
}
