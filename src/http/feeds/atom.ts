import { type Feed, updatedOf } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  const entries = feed.entries.map(({ id, title, link, updated, author, text }) => `<entry><id>${escaped(id)}</id><title>${escaped(title)}</title><link href="${escaped(link)}"/><updated>${updated}</updated><author><name>${escaped(author ?? 'nobody named')}</name></author><content type="text">${escaped(text)}</content></entry>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${escaped(feed.self)}</id><title>${escaped(feed.title)}</title><link rel="self" href="${escaped(feed.self)}"/><link href="${escaped(feed.page)}"/><updated>${updatedOf(feed)}</updated><generator>Hearsay</generator>\n${entries.join('\n')}\n</feed>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Text as XML may hold it; what no XML may hold is shown as missing. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one).replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
