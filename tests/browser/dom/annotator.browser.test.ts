import { beforeEach, describe, expect, it, vi } from 'vitest';
import { publishedAnnotator } from '../../../entrypoints/annotator.content/bridge.ts';
import { eventually, fakeUi, setUp, spot } from './knowing-three-words.ts';
import { page, wait } from './page.ts';

beforeEach(() => scrollTo(0, 0));

describe('the annotator', () => {
  it('tells mentions under a point and in a range, their ranges and the text around them', async () => {
    const root = page('<p>In Hoeryong now. <b>Musan</b> too.</p><p>Musan</p>');
    const { session } = setUp();
    await session.ready;
    const annotator = publishedAnnotator()!;
    const [hoeryong, musan] = annotator.mentions();
    const range = annotator.rangeOf(hoeryong!)!;
    expect(range.toString()).toBe('Hoeryong');
    const { left, top, width, height } = range.getBoundingClientRect();
    expect(annotator.mentionAt(left + width / 2, top + height / 2)).toBe(hoeryong);
    const selection = document.createRange();
    selection.selectNode(root.querySelector('b')!);
    expect(annotator.mentionsIn(selection)).toEqual([musan]);
    expect(annotator.contextOf(musan!)).toEqual({ text: 'In Hoeryong now. Musan too.', start: 17, end: 22 });
    (root.querySelector('p')!.firstChild as Text).data = 'gone';
    expect(annotator.rangeOf(hoeryong!)).toBe(null);
  });

  it('is the same for whoever asks, and gone when it is over', async () => {
    const { session, end } = setUp();
    await session.ready;
    expect(publishedAnnotator()).toBe(publishedAnnotator());
    end();
    expect(publishedAnnotator()).toBe(undefined);
  });
});

describe('the card is called', () => {
  const enter = (element: Element, type = 'pointermove') =>
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));

  it('when the pointer enters a marked block, once, and is told what happened meanwhile', async () => {
    const root = page('<p>In <b>Hoeryong</b></p><h2>Nothing</h2>');
    const { session, injectUi } = setUp();
    await session.ready;
    enter(root.querySelector('h2')!);
    expect(injectUi).not.toHaveBeenCalled();
    enter(root.querySelector('b')!);
    enter(root.querySelector('p')!);
    expect(injectUi).toHaveBeenCalledTimes(1);
    const ui = fakeUi();
    publishedAnnotator()!.join(ui);
    // The latest of a kind: where the pointer was before is past.
    expect(ui.wake).toHaveBeenCalledTimes(1);
    expect(vi.mocked(ui.wake).mock.calls[0]![0].target).toBe(root.querySelector('p'));
    await wait(0);
    enter(root.querySelector('b')!);
    expect(ui.wake).toHaveBeenCalledTimes(1);
    expect(injectUi).toHaveBeenCalledTimes(1);
  });

  it('when a link in a marked block takes the focus, or the block is touched', async () => {
    const root = page('<p>In <a href="#x">Hoeryong</a></p>');
    const { session, injectUi } = setUp();
    await session.ready;
    root.querySelector('a')!.focus();
    expect(injectUi).toHaveBeenCalledTimes(1);
  });

  it('when three characters or more are selected, but not in a field', async () => {
    const root = page('<p>Some words</p><textarea>Some words</textarea>');
    const { session, injectUi } = setUp();
    await session.ready;
    const text = root.querySelector('p')!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 0, text, 2);
    await wait(300);
    root.querySelector('textarea')!.select();
    root.querySelector('textarea')!.focus();
    await wait(300);
    expect(injectUi).not.toHaveBeenCalled();
    root.querySelector('textarea')!.blur();
    getSelection()!.setBaseAndExtent(text, 0, text, 4);
    await wait(300);
    expect(injectUi).toHaveBeenCalledTimes(1);
    getSelection()!.removeAllRanges();
  });

  it('when passages were kept from the page', async () => {
    page('<p>Hoeryong</p>');
    const { session, injectUi } = setUp({ annotate: (request) => ({ ...spot(request), hasClips: true }) });
    await session.ready;
    expect(injectUi).toHaveBeenCalledTimes(1);
  });

  it('twice when it does not come, and then no more until the next need', async () => {
    const { session, injectUi } = setUp({
      injectUi() {
        throw new Error('no');
      },
    });
    await session.ready;
    const ui = session.door.open();
    await eventually(() => injectUi.mock.calls.length, 2);
    expect(await ui).toBe(null);
    void session.door.open();
    expect(injectUi).toHaveBeenCalledTimes(3);
  }, 10_000);
});
