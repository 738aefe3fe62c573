import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Concept } from '../../../core/glossary/concept.ts';
import { encodeMentions, numberOf } from '../../../messaging/mentions-codec.ts';
import type { AnnotateRequest } from '../../../messaging/protocol.ts';
import { CONCEPTS, MSS } from './concepts.ts';
import { buttonIn, hover, open, stand, text, useStands } from './current.ts';

useStands();

const POLICE = 'org/ministry-of-social-security-dprk';
const concept = (id: string): Concept => CONCEPTS.find((one) => one.id === id)!;

/** Knows one name, wherever it stands. */
const knowing =
  (name: string, id: string) =>
  ({ blocks }: AnnotateRequest) => ({
    mentions: encodeMentions(
      blocks.flatMap(({ text }, block) =>
        [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
          block,
          start: index,
          end: index + name.length,
          concept: 0,
          other: -1,
          confidence: 1,
          origin: 0,
          reason: 0,
        })),
      ),
    ),
    tables: JSON.stringify([[concept(id)], ['']]),
    hasClips: false,
  });

describe('terms in what a card says', () => {
  it('open in the same card, each where it is named first, with a way back', async () => {
    await open();
    stand.answer({ annotate: knowing('State Affairs Commission', 'org/state-affairs-commission') as never });
    await hover('Ministry of State Security');
    const link = await vi.waitFor(() => buttonIn(stand.card()!.querySelector('.card-body'), /State Affairs Commission/));
    expect(link.className).toBe('card-term');
    expect(stand.card()!.querySelectorAll('.card-term')).toHaveLength(1);
    link.click();
    await vi.waitFor(() => expect(stand.card()!.querySelector('h2')!.textContent).toBe('State Affairs Commission'));
    expect(stand.card()!.querySelectorAll('.card-term')).toHaveLength(0);
    buttonIn(stand.card(), /^Back/).click();
    await vi.waitFor(() => expect(stand.card()!.querySelector('h2')!.textContent).toBe('Ministry of State Security'));
  });

  it('are plain text where the background does not answer', async () => {
    await open();
    stand.answer({
      annotate: () => {
        throw new Error('gone');
      },
    });
    await hover('Ministry of State Security');
    await vi.waitFor(() => expect(text()).toContain('Source'));
    expect(stand.card()!.querySelectorAll('.card-term')).toHaveLength(0);
  });
});

describe('an article with a date', () => {
  let meta: HTMLMetaElement;
  beforeEach(() => {
    meta = document.createElement('meta');
    meta.setAttribute('property', 'article:published_time');
    document.head.append(meta);
  });
  afterEach(() => {
    meta.remove();
    history.replaceState(null, '', location.href.split('#')[0]);
  });
  const dated = async (day: string, locale = 'en') => {
    meta.content = day;
    history.replaceState(null, '', `#${day}`);
    await open({ html: '<p style="margin:80px">The police ministry said so.</p>', terms: { 'police ministry': POLICE }, locale });
    await hover('police ministry');
    await vi.waitFor(() => expect(stand.card()!.querySelector('.card-sources')).not.toBeNull());
    return (
      [...stand.card()!.querySelectorAll<HTMLElement>('.card-as-of')].map(({ innerText }) => innerText.replace(/\s+/g, ' ')).join(' | ') ||
      null
    );
  };

  it('leads with the name that held then and today’s, and what has changed since', async () => {
    const said = await dated('2016-08-25T09:00:00+09:00');
    expect(said).toContain('As of this article, August 25, 2016');
    expect(said).toMatch(/Then Ministry of People.s Security Today Ministry of Social Security/);
    expect(said).toMatch(/Since then .*2020/);
    expect(stand.card()!.querySelector('.card-body')!.firstElementChild!.className).toBe('card-as-of');
  });

  it('gives a Korean reader the Korean names', async () => {
    expect(await dated('2018-03-01', 'ko')).toMatch(/Then 인민보안성 Today 사회안전성/);
  });

  it('says nothing of it where nothing has changed since, or no date is known', async () => {
    expect(await dated('2026-11-20')).toBeNull();
    stand.stop();
    expect(await dated('yesterday')).toBeNull();
  });
});

describe('which spelling stands there', () => {
  it.each([
    ['MSS', /“MSS” here: abbreviation/],
    ['National Security Department', /“National Security Department” here: a former name/],
    ['국가안전보위부', /“국가안전보위부” here: its name until 2016/],
  ])('%s', async (words, said) => {
    await open({
      html: `<p style="margin:80px">${words} it says.</p>`,
      terms: { [words]: MSS },
      mention: { origin: numberOf('altLabel') },
    });
    await hover(words);
    await vi.waitFor(() => expect(text()).toMatch(said));
  });

  it('is not said of the name in the title', async () => {
    await open();
    await hover('Ministry of State Security');
    await vi.waitFor(() => expect(text()).toContain('Source'));
    expect(stand.card()!.querySelector('.card-spelled')).toBeNull();
  });
});

it('the entry opens in the library', async () => {
  await open();
  const openConcept = vi.fn();
  stand.answer({ openConcept });
  await hover('Ministry of State Security');
  buttonIn(stand.card(), /library/).click();
  await vi.waitFor(() => expect(openConcept).toHaveBeenCalledWith({ id: MSS }));
});
