import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../core/glossary/concept.ts';
import { withSentence } from '../../bench/annotate/pages.ts';
import { shareOf } from '../../bench/annotate/profile.ts';
import { articleOf } from '../../bench/support/article.ts';
import { injectedFiles } from '../../bench/support/injected.ts';

const OURS = 'chrome-extension://abc/';
const node = (id: number, url: string, children: number[] = []) => ({ id, callFrame: { url, functionName: '' }, children });

describe('the share of our scripts in a CPU profile', () => {
  const nodes = [
    node(1, '', [2, 4, 5]),
    node(2, `${OURS}annotator.js`, [3]),
    node(3, ''),
    node(4, 'http://127.0.0.1/page.js'),
    node(5, ''),
  ];

  it('counts our functions and what they call, native code too, but not the page or idle time', () => {
    const profile = { nodes, samples: [5, 2, 3, 4, 2, 5], timeDeltas: [0, 100, 100, 100, 100, 100] };
    expect(shareOf(profile, OURS).total).toBeCloseTo(0.3);
  });

  it('finds the longest stretch without a break', () => {
    const profile = { nodes, samples: [2, 3, 5, 2, 2, 2, 4], timeDeltas: [100, 100, 100, 100, 100, 100, 100] };
    expect(shareOf(profile, OURS).longest).toBeCloseTo(0.3);
  });

  it('does not count the time in which another process had the processor', () => {
    const profile = { nodes, samples: [2, 2, 2, 2, 5], timeDeltas: [100, 100, 20_000, 100, 100] };
    expect(shareOf(profile, OURS).total).toBeCloseTo(0.5);
  });

  it('is nothing in an empty profile', () => {
    expect(shareOf({ nodes: [node(1, '')] }, OURS)).toEqual({ total: 0, longest: 0 });
  });
});

describe('a real page for the bench', () => {
  it('gets its sentence first in the body, whatever the body tag is like', () => {
    expect(withSentence('<html><BODY class="a"><p>x')).toMatch(/^<html><BODY class="a"><p lang="en">/);
    expect(withSentence('<head></head><body id=x><main>')).toMatch(/^<head><\/head><body id=x><p lang="en">.*<main>$/);
    expect(withSentence('<!--[if IE]><body class="ie"><![endif]--><body>x')).toMatch(/^<!--.*--><body><p lang="en">.*x$/);
    expect(withSentence('no body')).toMatch(/^<p lang="en">.*no body$/);
  });
});

describe('the article of the bundled terms', () => {
  const concepts = [{ prefLabel: { en: 'Hoeryong' }, altLabel: [{ label: '회령', lang: 'ko' }] }] as unknown as Concept[];

  it('is as long as asked, the same each time, and names 10 to 20 terms in a thousand characters', () => {
    const text = articleOf(concepts, 20_000);
    expect(text).toHaveLength(20_000);
    expect(articleOf(concepts, 20_000)).toBe(text);
    const terms = text.match(/Hoeryong/g)!.length / 20;
    expect(terms).toBeGreaterThan(10);
    expect(terms).toBeLessThan(20);
    expect(text).not.toContain('회령');
  });
});

describe('what a manifest injects', () => {
  it('is scripts and styles of all entries, each once', () => {
    const manifest = { content_scripts: [{ js: ['a.js'], css: ['a.css'] }, { js: ['a.js', 'b.js'] }] };
    expect(injectedFiles(manifest)).toEqual(['a.js', 'a.css', 'b.js']);
  });

  it('is nothing without content scripts', () => {
    expect(injectedFiles({})).toEqual([]);
  });
});
