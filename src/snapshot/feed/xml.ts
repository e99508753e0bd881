import { Parser } from '../markup.ts';
import { type Collected, collectFrom } from './collect.ts';
import type { Listing } from './listed.ts';

/** What a list is by its outermost element, and what its entries are called. Names without their prefix, in lower case. */
const ROOTS: Readonly<Record<string, { readonly kind: Listing['kind']; readonly entry: string } | undefined>> = {
  rss: { kind: 'feed', entry: 'item' }, rdf: { kind: 'feed', entry: 'item' }, feed: { kind: 'feed', entry: 'entry' },
  urlset: { kind: 'sitemap', entry: 'url' }, sitemapindex: { kind: 'index', entry: 'sitemap' },
};

/** Dates of an entry, the one that tells of changes first. */
const DATES = ['updated', 'lastmod', 'modified', 'pubdate', 'published', 'issued', 'date', 'publication_date'];

/** An entry while it is read: the texts of its own elements by name, and where its links lead. */
interface Entry {
  readonly depth: number;
  readonly texts: Map<string, string>;
  link?: string;
  isPermalink: boolean;
}

/** Longer texts are stories and not links or dates. In characters. */
const LONGEST = 4096;

/**
 * RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, sitemaps, news sitemaps and their indexes; undefined for anything else. Reads as much as there is of a broken one, in one
 * pass; entities of its own are not expanded.
 */
export function xmlListing(text: string, address: string): Listing | undefined {
  const found = collectFrom(address), open: string[] = [];
  let root: (typeof ROOTS)[string], looked = false, stopped = false, entry: Entry | undefined, held = '', minutes = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const local = localName(name);
      if (!looked) root = ROOTS[local];
      looked = true;
      stopped = !root || open.length >= DEEPEST;
      if (!root || stopped) return parser.pause();
      open.push(local);
      held = '';
      if (local === root.entry && !entry) entry = { depth: open.length, texts: new Map(), isPermalink: true };
      else if (entry && open.length === entry.depth + 1) noteLink(entry, name, attributes);
    },
    ontext: (piece) => { if (held.length < LONGEST) held += piece; },
    onclosetag: () => {
      const local = open.pop() ?? '';
      if (!entry) minutes ||= local === 'ttl' && open.length === 2 ? Number(held) : 0;
      else if (open.length < entry.depth) {
        addEntry(found, entry);
        entry = undefined;
      } else if (held.trim() !== '' && !entry.texts.has(local) && (open.length === entry.depth || local === 'publication_date')) entry.texts.set(local, held.trim());
      held = '';
    },
  }, { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true });
  for (let at = 0; at < text.length && !stopped; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (!root) return undefined;
  if (!stopped) parser.end();
  return { kind: root.kind, listed: found.listed(), ...(minutes > 0 ? { pause: Math.min(minutes, MINUTES) * 60 } : {}) };
}

/** Read at a time, so that a page that is no feed is left at its first tag. In characters. */
const PIECE = 2 ** 16;
/** Elements within elements; feeds have a dozen. What is nested deeper is not read on, since it would cost the square of its length. */
const DEEPEST = 100;
/** Nobody means more than a day. */
const MINUTES = 1440;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Atom's links stand in attributes: the page is the alternate one. `atom:link` in RSS is as often the feed itself, and says so. */
function noteLink(entry: Entry, name: string, attributes: Readonly<Record<string, string>>): void {
  const local = localName(name), { href, rel = 'alternate', isPermaLink: permalink = '' } = attributes;
  if (local === 'link' && href !== undefined && rel === 'alternate') entry.link ??= href;
  if (local === 'guid' && permalink.toLowerCase() === 'false') entry.isPermalink = false;
}

function addEntry(found: Collected, { texts, link, isPermalink }: Entry): void {
  const guid = texts.get('guid') ?? texts.get('id') ?? '';
  const to = texts.get('loc') ?? texts.get('link') ?? link ?? (isPermalink && /^https?:/i.test(guid) ? guid : undefined);
  const date = DATES.find((name) => texts.has(name));
  if (to !== undefined) found.add(to, date === undefined ? undefined : texts.get(date));
}
