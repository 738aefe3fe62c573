/** What structured data says of the article. */
export interface ArticleData {
  /** The headline, then what else it is called. */
  titles: string[];
  authors: string[];
  published: string | undefined;
  modified: string | undefined;
  section: string | undefined;
  siteName: string | undefined;
  language: string | undefined;
}

/** Bounds on what a page can make us read: it may write anything here. */
const MOST_SCRIPTS = 20;
const LONGEST = 200_000;
const DEEPEST = 6;
const MOST_NODES = 500;

const ARTICLE = /(Article|BlogPosting|Report|Review)$/;
/** Some content systems write this for nothing. */
const NOTHING = /^(nil|null|none|undefined)$/i;

type Json = Record<string, unknown>;

/** The first article among a page's JSON-LD (https://schema.org/NewsArticle); nothing in it is trusted to have the type it should. */
export function articleData(page: Document): ArticleData | null {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS);
  const found: { article: Json; named: ReadonlyMap<string, Json> }[] = [];
  for (const { textContent } of scripts) {
    if (!textContent || textContent.length > LONGEST) continue;
    let data: unknown;
    try {
      data = JSON.parse(bare(textContent));
    } catch {
      continue;
    }
    const article = findArticle(data);
    if (article) found.push(article);
  }
  // A review has no headline where the article it is in has one.
  const { article, named } = found.find(({ article }) => first(article['headline'])) ?? found[0] ?? {};
  return article && named ? read(article, named) : null;
}

/** Pages that were once XHTML wrap it. */
function bare(script: string): string {
  return script.replace(/^\s*(?:<!\[CDATA\[|<!--|\/\/<!\[CDATA\[)/, '').replace(/(?:\/\/)?(?:\]\]>|-->)\s*$/, '');
}

/** Breadth first, so that a list of related articles inside does not come before the article. */
function findArticle(data: unknown): { article: Json; named: ReadonlyMap<string, Json> } | null {
  let level: unknown[] = [data];
  let seen = 0;
  let article: Json | undefined;
  const named = new Map<string, Json>();
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      if ((seen += 1) > MOST_NODES) break;
      if (!isObject(node)) continue;
      if (Array.isArray(node)) next.push(...node.slice(0, MOST_NODES));
      else {
        const id = node['@id'];
        if (typeof id === 'string' && node['name'] !== undefined) named.set(id, node);
        if (!article && strings(node['@type']).some((type) => ARTICLE.test(type))) article = node;
        next.push(node['@graph'], node['mainEntity'], node['mainEntityOfPage']);
      }
    }
    level = next;
  }
  return article ? { article, named } : null;
}

function read(article: Json, named: ReadonlyMap<string, Json>): ArticleData {
  return {
    titles: [...strings(article['headline']), ...strings(article['name'])],
    authors: names(article['author'] ?? article['creator'], named),
    published: first(article['datePublished']) ?? first(article['dateCreated']),
    modified: first(article['dateModified']),
    section: first(article['articleSection']),
    siteName: names(article['publisher'], named)[0],
    language: first(article['inLanguage']),
  };
}

/** Names of people and organisations, also of those that stand elsewhere in the graph. */
function names(value: unknown, named: ReadonlyMap<string, Json>): string[] {
  return [value].flat().flatMap((one) => {
    if (!isObject(one)) return strings(one);
    const own = strings(one['name']);
    const id = one['@id'];
    return own.length > 0 || typeof id !== 'string' ? own : strings(named.get(id)?.['name']);
  });
}

function first(value: unknown): string | undefined {
  return strings(value)[0];
}

function strings(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '' && !NOTHING.test(one.trim()));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
