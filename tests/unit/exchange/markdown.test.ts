import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { citationOf } from '../../../core/clips/citation-of.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { markdownText } from '../../../core/exchange/export/markdown-text.ts';
import { markdown } from '../../../core/exchange/export/markdown.ts';
import { zipOf } from '../../../core/exchange/export/zip.ts';
import { arbitraryClip } from '../../fixtures/arbitrary-clip.ts';
import { aClip, eachOf, exported, OPTIONS } from '../../fixtures/exported.ts';

async function files(clips: readonly Clip[], options = {}) {
  const all: { path: string; text: string }[] = [];
  for await (const file of markdown.writeFiles!(eachOf(clips), { ...OPTIONS, ...options })) all.push(file);
  return all;
}

const frontMatter = (text: string) => parse(/^---\n(.*?)\n---\n/su.exec(text)?.[1] ?? '') as Record<string, unknown>;
const apart = (clips: readonly Clip[]) => clips.map((clip, i) => ({ ...clip, pageKey: `https://a.kr/${i}` }));

describe('Markdown', () => {
  it('has the page in front, each passage as a quotation, with note, link and tags', async () => {
    const [file] = await files([aClip()]);
    expect(file).toEqual({
      path: 'Security agents gather written oaths.md',
      text: `---
title: "Security agents gather written oaths"
source: "https://www.dailynk.com/english/oaths/"
author:
  - "Lee Chae Un"
  - "정태주"
site: "Daily NK English"
published: "2026-03-04T09:00:00+09:00"
created: "2026-11-20T05:06:07.000Z"
language: "en"
tags:
  - "border"
  - "국경"
concepts:
  - "Hoeryong"
---

> “We get up at five,” a resident of Hoeryong said.

Check with the second source

[source](https://www.dailynk.com/english/oaths/?utm_source=x#:~:text=We%20get%20up) · kept 2026-11-20 · #border · #국경
`,
    });
  });

  it('has front matter that a YAML parser gives back to the letter, of 2,000 clips', async () => {
    const clips = apart(fc.sample(arbitraryClip, { numRuns: 2_000, seed: 21 }));
    const read = (await files(clips)).map(({ text }) => frontMatter(text));
    const known = (text: string | undefined) => text || undefined;
    expect(read.map(({ title, author = [], site, source }) => ({ title, author, site, source }))).toEqual(
      clips.map(citationOf).map(({ title, authors, siteName, canonicalUrl, url }) => ({
        title: known(title),
        author: authors,
        site: known(siteName),
        source: canonicalUrl ?? url,
      })),
    );
  });

  it('gives each file a name that any system takes, once', async () => {
    const titles = ['Kim', 'KIM', 'a/b:c?', '..', 'CON', 'aux.md', '', '회령'];
    const clips = apart(titles.map((title) => aClip({ citation: { ...aClip().citation, title } })));
    expect((await files(clips)).map(({ path }) => path)).toEqual([
      'Kim.md',
      'KIM 2.md',
      'a b c.md',
      'Untitled.md',
      '_CON.md',
      '_aux.md.md',
      'https www.dailynk.com english oaths utm_source=x.md',
      '회령.md',
    ]);
  });

  it('is one file with a heading a page where that is wanted', async () => {
    const other = aClip({ pageKey: 'b', citation: { ...aClip().citation, title: '# [[둘]] <b>' } });
    const text = await exported(markdown, [aClip(), aClip({ quote: 'Two' }), other], { language: 'ko' });
    expect(text.match(/^## .*$/gmu)).toEqual(['## Security agents gather written oaths', String.raw`## \# \[\[둘\]\] \<b>`]);
    expect(text).toContain('[출처](');
  });

  it('shows words of a page as they are: they make no heading, list, link, tag or element', () => {
    expect(markdownText('# a\n- b\n1. c\n[[x]] <img src=x> #tag *e* `f` &amp; ==g== %%h%%')).toBe(
      '\\# a\n\\- b\n1\\. c\n\\[\\[x\\]\\] \\<img src=x> \\#tag \\*e\\* \\`f\\` \\&amp; \\==g\\== \\%%h\\%%',
    );
    expect(markdownText('3 - 4, C#, 50 % & AT&T')).toBe('3 - 4, C#, 50 % & AT&T');
  });

  it('is an archive of a file a page, read back by another reader of ZIP', async () => {
    const clips = apart(fc.sample(arbitraryClip, { numRuns: 50, seed: 2 }));
    const parts: Uint8Array[] = [];
    for await (const part of zipOf(markdown.writeFiles!(eachOf(clips), OPTIONS), OPTIONS.now)) parts.push(part);
    const read = unzipSync(Buffer.concat(parts));
    const wanted = Object.fromEntries((await files(clips)).map(({ path, text }) => [path, text]));
    expect(Object.fromEntries(Object.entries(read).map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual(wanted);
  });

  it('follows the template of a reader', async () => {
    const template = `---
title: {{title|yaml}}
tags: {{tags|yaml}}
---
{{author|join:" · "}} – {{published|date:"YYYY/MM/DD"}} – {{site|upper}}

{{highlights}}
{% for h in highlights %}
- {{h.text|slice:0,6}} ({{h.tags|join:"/"}})
{% endfor %}
`;
    const [file] = await files([aClip(), aClip({ quote: '둘째\n줄', tags: [] })], { template });
    expect(file?.text).toBe(`---
title: "Security agents gather written oaths"
tags: ["border", "국경"]
---
Lee Chae Un · 정태주 – 2026/03/04 – DAILY NK ENGLISH

> “We get up at five,” a resident of Hoeryong said.

> 둘째
> 줄
- “We ge (border/국경)
- 둘째
줄 ()
`);
  });

  it('refuses a template that cannot be followed', async () => {
    await expect(files([aClip()], { template: '{{titel}}' })).rejects.toThrow(/unknown-variable: titel/u);
  });
});
