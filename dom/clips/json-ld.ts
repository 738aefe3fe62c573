/** What structured data says of the article. */
export interface ArticleData {
  title?: string;
  authors: string[];
  published?: string;
  siteName?: string;
  language?: string;
}

/** Bounds on what a page can make us read: it may write anything here. */
const MOST_SCRIPTS = 20;
const LONGEST = 200_000;
const DEEPEST = 6;
const MOST_NODES = 500;

const ARTICLE = /(Article|BlogPosting|Report)$/;

type Json = Record<string, unknown>;

/** The first article among a page's JSON-LD (https://schema.org/NewsArticle); nothing in it is trusted to have the type it should. */
export function articleData(page: Document): ArticleData | null {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS);
  for (const { textContent } of scripts) {
    if (!textContent || textContent.length > LONGEST) continue;
    let data: unknown;
    try {
      data = JSON.parse(textContent);
    } catch {
      continue;
    }
    const article = findArticle(data);
    if (article) return read(article);
  }
  return null;
}

/** Breadth first, so that a list of related articles inside does not come before the article. */
function findArticle(data: unknown): Json | null {
  let level: unknown[] = [data];
  let seen = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      if ((seen += 1) > MOST_NODES) return null;
      if (!isObject(node)) continue;
      if (Array.isArray(node)) next.push(...node.slice(0, MOST_NODES));
      else {
        if (strings(node['@type']).some((type) => ARTICLE.test(type))) return node;
        next.push(node['@graph'], node['mainEntity'], node['mainEntityOfPage']);
      }
    }
    level = next;
  }
  return null;
}

function read(article: Json): ArticleData {
  return {
    title: first(article['headline']) ?? first(article['name']),
    authors: names(article['author'] ?? article['creator']),
    published: first(article['datePublished']),
    siteName: names(article['publisher'])[0],
    language: first(article['inLanguage']),
  } as ArticleData;
}

function names(value: unknown): string[] {
  return [value].flat().flatMap((one) => (isObject(one) ? strings(one['name']) : strings(one)));
}

function first(value: unknown): string | undefined {
  return strings(value)[0];
}

function strings(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
