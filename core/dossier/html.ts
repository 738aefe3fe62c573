import { escaped } from '../exchange/export/html-text.ts';
import type { ConceptBrief } from '../glossary/concept.ts';
import { DOSSIER_PARTS, type Dossier } from './dossier.ts';
import type { DossierTexts } from './markdown.ts';

const STYLE = `body{max-width:42rem;margin:2.5rem auto;padding:0 1.25rem;font:16px/1.55 Georgia,'Noto Serif CJK KR',Batang,serif;color:#1c1e22}
h1{font-size:1.6rem;line-height:1.25}h2{margin-top:2rem;font-size:1.1rem}dt{font-weight:600}dd{margin:0 0 .7rem}
a{color:inherit;overflow-wrap:anywhere}blockquote{margin:1rem 0;padding-left:1rem;border-left:2px solid #8a4b08;white-space:pre-line}
.soft{color:#5a606a;font-weight:400}@media print{body{margin:0;max-width:none;font-size:11pt}dl>div,blockquote{break-inside:avoid}}`;

/** A dossier as a page of its own that prints well: nothing in it is loaded, nothing in it runs. */
export function dossierHtml({ title, url, parts, clips }: Dossier, texts: DossierTexts, isKorean: boolean): string {
  const name = escaped(title === '' ? url : title);
  const sections = DOSSIER_PARTS.filter((part) => parts[part].length > 0).map(
    (part) =>
      `<h2>${escaped(texts.parts[part])}</h2>\n<dl>\n${parts[part].map(({ concept, count }) => term(concept, count, isKorean)).join('\n')}\n</dl>`,
  );
  const kept = clips.map(
    ({ quote, note }) => `<blockquote>${escaped(quote.trim())}</blockquote>${note.trim() === '' ? '' : `\n<p>${escaped(note.trim())}</p>`}`,
  );
  const address = /^https?:/i.test(url) ? `<a href="${escaped(url)}">${escaped(url)}</a>` : escaped(url);
  return `<!doctype html>
<html lang="${isKorean ? 'ko' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${name}</h1>
<p class="soft">${address}</p>
${sections.join('\n')}
${kept.length > 0 ? `<h2>${escaped(texts.clips)}</h2>\n${kept.join('\n')}` : ''}
<hr>
<p class="soft">${escaped(texts.made)}</p>
</body>
</html>
`;
}

function term({ prefLabel, definition }: ConceptBrief, count: number, isKorean: boolean): string {
  const [name, other] = isKorean && prefLabel.ko ? [prefLabel.ko, prefLabel.en] : [prefLabel.en, prefLabel.ko];
  const beside = [other, count > 1 ? `× ${count}` : undefined].filter((part) => part !== undefined).map(escaped);
  const soft = beside.length > 0 ? ` <span class="soft">${beside.join(' ')}</span>` : '';
  return `<div><dt>${escaped(name)}${soft}</dt><dd>${escaped((isKorean && definition.ko) || definition.en)}</dd></div>`;
}
