import type { Head } from '../html/head.ts';

/** What a page's structured data (schema.org, JSON-LD) says of the article on it. */
export interface Structured {
  readonly headline?: string;
  readonly description?: string;
  readonly body?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  readonly section?: string;
  readonly publisher?: string;
  readonly basedOn?: string;
  readonly paywalled?: true;
  /** Whether it speaks of a page, not of an article. */
  readonly ofPage?: true;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Thing = { readonly [key: string]: Json };

/** Types of schema.org that are articles; a page may hold blog postings, reports, live coverage. */
const ARTICLE = /(?:Article|Posting|Reportage|Report|LiveBlog|CreativeWork|Review)$/i;
/** Types that stand for the page around an article; asked where no article is. */
const PAGE = /^(?:WebPage|ItemPage)$/i;
/** Structured data is shallow; deeper than this there is nothing to find. */
const DEEPEST = 8;
/** A page that lists more things is an index. */
const MOST = 2000;

/** Reads the first article that the structured data describes with a headline, a date or a body. Faulty JSON is passed over. */
export function structuredOf(head: Head): Structured {
  const things: Thing[] = [];
  for (const block of head.jsonLd) collect(parse(block), things, 0);
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const best = articles.find((thing) => thing['headline'] !== undefined && thing['datePublished'] !== undefined) ?? articles.find((thing) => thing['headline'] !== undefined || thing['datePublished'] !== undefined || thing['articleBody'] !== undefined);
  const page = best ?? things.find((thing) => typesOf(thing).some((type) => PAGE.test(type)) && thing['datePublished'] !== undefined);
  if (!page) return { authors: [] };
  const known = new Map(things.flatMap((thing) => (typeof thing['@id'] === 'string' && thing['name'] !== undefined ? [[thing['@id'], thing] as const] : [])));
  const basedOn = namesIn(page['isBasedOn'], known, 'url')[0];
  return {
    ...stringAs('headline', page['headline'] ?? (best ? page['name'] : undefined)), ...stringAs('description', page['description']), ...stringAs('body', page['articleBody']),
    ...stringAs('published', page['datePublished']), ...stringAs('modified', page['dateModified']),
    authors: [...new Set(namesIn(page['author'] ?? page['creator'], known, 'name'))],
    ...stringAs('section', Array.isArray(page['articleSection']) ? page['articleSection'][0] : page['articleSection']),
    ...stringAs('publisher', namesIn(page['publisher'], known, 'name')[0]),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(page['isAccessibleForFree'] === false || /^false$/i.test(String(page['isAccessibleForFree'])) ? { paywalled: true as const } : {}),
    ...(best ? {} : { ofPage: true as const }),
  };
}

function parse(block: string): Json | undefined {
  const plain = block.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '').trimEnd().replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>|;)$/, '');
  for (const text of [plain, plain.replace(/\p{Cc}/gu, ' ')]) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      // The second try is for line ends inside of strings, which many pages have.
    }
  }
  return undefined;
}

function collect(value: Json | undefined, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length > MOST || typeof value !== 'object' || value === null) return;
  if (isList(value)) {
    for (const inner of value) collect(inner, things, depth + 1);
    return;
  }
  things.push(value);
  for (const [key, inner] of Object.entries(value)) if (typeof inner === 'object' && !ASIDE.has(key)) collect(inner, things, depth + 1);
}

/** Where other articles are named, or none. */
const ASIDE = new Set(['itemListElement', 'hasPart', 'comment', 'mentions', 'about', 'citation', 'isPartOf', 'video', 'image', 'relatedLink', 'liveBlogUpdate', 'review', 'breadcrumb']);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (type !== undefined && isList(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function stringAs<Key extends string>(key: Key, value: Json | undefined): { readonly [K in Key]?: string } {
  if (typeof value !== 'string' || value.trim() === '') return {};
  return { [key]: decodeText(value.trim()) } as { readonly [K in Key]?: string };
}

/** Names of the things of a field: `"Ilse"`, `{ "name": "Ilse" }`, a list of them, or a reference to a thing elsewhere. */
function namesIn(value: Json | undefined, known: ReadonlyMap<string, Thing>, field: 'name' | 'url'): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [decodeText(value.trim())];
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap((inner) => namesIn(inner, known, field));
  const own = value[field] ?? (field === 'url' ? value['@id'] : undefined);
  if (own !== undefined) return namesIn(own, known, field);
  const id = value['@id'];
  const named = typeof id === 'string' ? known.get(id)?.[field] : undefined;
  return typeof named === 'string' ? [decodeText(named)] : [];
}

const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'", '#039': "'", '#x27': "'", '#8217': '’', '#8216': '‘', '#8220': '“', '#8221': '”', '#8211': '–', '#8230': '…', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', ndash: '–', hellip: '…' }));

/** Structured data often holds entities and tags that nobody took out. */
export function decodeText(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES.get(name) ?? whole).replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ').replace(/[ \n]+/g, ' ').trim();
}
