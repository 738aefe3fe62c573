import { beforeEach, describe, expect, it } from 'vitest';
import { publishedAnnotator } from '../../../entrypoints/annotator.content/bridge.ts';
import { eventually, setUp, spot } from './knowing-three-words.ts';
import { page, wait } from './page.ts';

beforeEach(() => scrollTo(0, 0));

describe('a page is annotated', () => {
  it('with one question that holds block texts, edges and what the page says of itself', async () => {
    page('<p>The Ministry of <a>State</a> Security</p><p>12:04</p><p>in Comrade<b>Hoeryong</b></p>');
    const { session, asked, texts } = setUp();
    await session.ready;
    expect(texts()).toEqual(['Ministry of State Security', 'Hoeryong']);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.blocks).toEqual([
      { text: 'The Ministry of State Security', edges: [] },
      { text: 'in ComradeHoeryong', edges: [10] },
    ]);
    expect(Object.keys(asked[0]!.page).sort()).toEqual(['language', 'published', 'url']);
  });

  it('and changes nothing in it: an observer sees our one host, at the same moment whether anything was kept or not', async () => {
    page('<p>Hoeryong</p>');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    const { session, end } = setUp();
    await session.ready;
    await wait(300);
    records.push(...observer.takeRecords());
    const annotator = publishedAnnotator()!;
    const { host } = annotator.root();
    expect(records.flatMap(({ addedNodes }) => [...addedNodes])).toEqual([host]);
    annotator.root().append('card');
    await wait(300);
    expect(observer.takeRecords()).toEqual([]);
    expect(host.parentNode).toBe(document.documentElement);
    end();
    expect(host.isConnected).toBe(false);
    observer.disconnect();
  });

  it('and shows it nothing at all where the reader has nothing marked until it is pointed at, not even that something was kept', async () => {
    page('<p>Hoeryong</p>');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    const { session, injectUi } = setUp({ annotate: (request) => ({ ...spot(request), hasClips: true }) }, 'none');
    await session.ready;
    await wait(300);
    records.push(...observer.takeRecords());
    expect(records).toEqual([]);
    expect(injectUi).not.toHaveBeenCalled();
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(session.core.mentions()).toHaveLength(1);
    observer.disconnect();
  });

  it('again where it changes, with all of it, for senses are decided over the page; mentions that stay are the same objects', async () => {
    const root = page('<p>Hoeryong</p><p>Musan</p>');
    const { session, asked, texts } = setUp();
    await session.ready;
    const [first, second] = session.core.mentions();
    root.querySelector('p')!.append(' and Musan');
    await eventually(texts, ['Hoeryong', 'Musan', 'Musan']);
    expect(asked.slice(1).map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([['Hoeryong and Musan', 'Musan']]);
    expect(session.core.mentions()).not.toContain(first);
    expect(session.core.mentions()[2]).toBe(second);
  });

  it('in page order, wherever something is added', async () => {
    const root = page('<p>Musan</p>');
    const { session, texts } = setUp();
    await session.ready;
    const added = document.createElement('p');
    added.append('Hoeryong');
    root.prepend(added);
    await eventually(texts, ['Hoeryong', 'Musan']);
    added.remove();
    await eventually(texts, ['Musan']);
  });

  it('in page order, also where several places change, in whatever order', async () => {
    const root = page('<p>a</p><p>b</p><p>c</p>');
    const { session, texts } = setUp();
    await session.ready;
    const [first, second, third] = root.querySelectorAll('p');
    third!.append(' Musan');
    second!.append(' Ministry of State Security');
    first!.append(' Hoeryong');
    await eventually(texts, ['Hoeryong', 'Ministry of State Security', 'Musan']);
  });

  it('never by an answer to other words than those that stand there', async () => {
    const root = page('<p>Hoeryong here</p>');
    const { session, texts } = setUp({
      async annotate(request) {
        (root.querySelector('p')!.firstChild as Text).data = 'Elsewhere!!';
        return spot(request);
      },
    });
    await session.ready;
    expect(texts()).toEqual([]);
  });

  it('in open shadow roots, also when they change later', async () => {
    const root = page('<x-story></x-story>');
    const inner = root.firstElementChild!.attachShadow({ mode: 'open' });
    inner.append(document.createElement('p'));
    inner.firstElementChild!.append('Hoeryong');
    const { session, texts } = setUp();
    await session.ready;
    expect(texts()).toEqual(['Hoeryong']);
    inner.firstElementChild!.append(' Musan');
    await eventually(texts, ['Hoeryong', 'Musan']);
  });

  it('not again while only a clock ticks', async () => {
    const root = page('<p>Hoeryong</p><p>12:04</p>');
    const { session, asked } = setUp();
    await session.ready;
    (root.querySelectorAll('p')[1]!.firstChild as Text).data = '12:05';
    await wait(900);
    expect(asked).toHaveLength(1);
  });

  it('so that what comes later decides about what stood there before', async () => {
    const root = page('<p>Hoeryong</p>');
    // Knows the town only on a page that names the ministry.
    const { session, texts } = setUp({
      annotate: (request) => spot(request.blocks.some(({ text }) => text.includes('Ministry')) ? request : { ...request, blocks: [] }),
    });
    await session.ready;
    expect(texts()).toEqual([]);
    const added = document.createElement('p');
    added.append('Ministry of State Security');
    root.append(added);
    await eventually(texts, ['Hoeryong', 'Ministry of State Security']);
    added.remove();
    await eventually(texts, []);
  });

  it('its beginning first when it is long, then all of it', async () => {
    page('<p>Hoeryong</p>'.repeat(900));
    const { session, asked, texts } = setUp();
    await session.ready;
    expect(texts()).toHaveLength(900);
    expect(asked.map(({ blocks }) => blocks.length)).toEqual([400, 900]);
  });

  it('anew after a question that failed', async () => {
    const root = page('<p>Hoeryong</p>');
    let isDead = true;
    const { session, texts } = setUp({
      annotate(request) {
        if (isDead) throw new Error('The message port closed before a response was received.');
        return spot(request);
      },
    });
    await session.ready;
    expect(texts()).toEqual([]);
    isDead = false;
    root.querySelector('p')!.append(' Musan');
    await eventually(texts, ['Hoeryong', 'Musan']);
  });

  it('without a question where there is nothing to read, as in most frames', async () => {
    const { session, asked } = setUp();
    await session.ready;
    expect(asked).toEqual([]);
  });

  it('as another page when its address changes: asked about even if its text stayed', async () => {
    page('<p>Hoeryong</p>');
    const { session, asked, texts } = setUp();
    await session.ready;
    const [mention] = session.core.mentions();
    session.core.renew();
    await eventually(() => asked.map(({ blocks }) => blocks.length), [1, 1]);
    expect(session.core.mentions()).toEqual([mention]);
    expect(session.core.mentions()[0]).toBe(mention);
    expect(texts()).toEqual(['Hoeryong']);
  });
});
