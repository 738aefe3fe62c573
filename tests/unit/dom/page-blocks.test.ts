import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { collectBlocks } from '../../../dom/page-blocks.ts';
import { partsOf } from '../../../dom/block-map.ts';

const parse = (html: string) => parseHTML(html).document as unknown as Document;

it('reads a parsed document without layout, as the command line does', () => {
  const { body } = parse(`<!doctype html><html><body><nav>menu</nav><article><h1>Oaths</h1>
    <p>The local branch of the Ministry of <a href="#">State
    Security</a> in Hoeryong<br>said so.</p><script>var x</script><p hidden>no</p></article></body></html>`);
  const blocks = collectBlocks(body);
  expect(blocks.map(({ text }) => text)).toEqual(['Oaths', 'The local branch of the Ministry of State Security in Hoeryong', 'said so.']);
  const { text } = blocks[1]!;
  const start = text.indexOf('Ministry');
  expect(partsOf(blocks[1]!, { start, end: start + 26 }).map((part) => part.text)).toEqual(['Ministry of ', 'State ', 'Security']);
});
