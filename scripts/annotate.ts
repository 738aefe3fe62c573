/** `npm run annotate -- FILE [--json] [--text] [--explain]`: what the engine marks in a text or page. */
import { parseArgs } from 'node:util';
import { spot } from '../core/spotting/spot.ts';
import { bundledLexicon } from './glossary/bundled-lexicon.ts';
import { type PageText, htmlText, isHtml, plainText, spanOf } from './text/page-text.ts';
import { InputError, readText, run } from './text/read-text.ts';

const USAGE = 'usage: npm run annotate -- FILE [--json] [--text] [--explain]   (FILE: .txt or .html, - for standard input)';

await run(() => {
  const { file, json, text, explain } = options();
  const content = readText(file);
  const page = isHtml(file, content) ? htmlText(content) : plainText(content);
  if (page.blocks.length === 0) throw new InputError(`${file}: there is no text in it`);
  if (text) process.stdout.write(`${page.text}\n`);
  else if (json) console.log(JSON.stringify(asJson(page)));
  else for (const line of asLines(page, explain)) console.log(line);
});

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        text: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
      },
    });
    if (positionals.length !== 1) throw new InputError(USAGE);
    return { file: positionals[0]!, ...values };
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${(error as Error).message}\n${USAGE}`);
  }
}

function annotate(page: PageText) {
  const { lexicon, concepts } = bundledLexicon();
  const mentions = spot(page.blocks, lexicon, page.page).map((mention) => {
    const { start, end } = spanOf(page, mention);
    return { start, end, text: page.text.slice(start, end), mention };
  });
  return { mentions, concepts };
}

function asJson(page: PageText) {
  const { mentions } = annotate(page);
  return {
    language: (page.page.language ?? 'en').split('-')[0],
    mentions: mentions.map(({ start, end, text, mention }) => ({
      start,
      end,
      text,
      concept: mention.senses[0].concept,
      confidence: mention.senses[0].confidence,
      reason: mention.reason,
      ...(mention.senses.length > 1 ? { alternatives: mention.senses.slice(1).map(({ concept }) => concept) } : {}),
    })),
  };
}

function asLines(page: PageText, explain: boolean): string[] {
  const { mentions, concepts } = annotate(page);
  const width = Math.min(40, Math.max(...mentions.map(({ text }) => text.length), 4));
  const lines = mentions.map(({ start, end, text, mention }) => {
    const { concept, confidence } = mention.senses[0];
    const head = `${String(start).padStart(6)}-${String(end).padEnd(6)} ${text.padEnd(width)}  ${concept}`;
    if (!explain) return `${head}  ${concepts.get(concept)?.definition.en ?? ''}`;
    const others = mention.senses.slice(1).map(({ concept, confidence }) => `or ${concept} ${confidence.toFixed(2)}`);
    return [`${head}  ${confidence.toFixed(2)}`, ...others, mention.reason].join('\n               ');
  });
  return [...lines, `${mentions.length} mentions of ${new Set(mentions.map(({ mention }) => mention.senses[0].concept)).size} concepts`];
}
