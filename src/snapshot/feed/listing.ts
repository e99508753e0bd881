import { jsonListing } from './json-feed.ts';
import type { Listing } from './listed.ts';
import { robotsListing } from './robots-listing.ts';
import { textOf } from './text.ts';
import { xmlListing } from './xml.ts';

/**
 * What a feed (RSS, RDF, Atom, JSON Feed), a sitemap, an index of sitemaps or the sitemap lines of a robots.txt name; undefined for a page that is none of these. `charset` is what the
 * transport said.
 */
export function listingIn(bytes: Uint8Array, address: string, charset?: string): Listing | undefined {
  const robots = /^https?:\/\/[^/]+\/robots\.txt$/i.test(address);
  const text = robots || mayList(bytes) ? textOf(bytes, charset) : undefined;
  if (text === undefined) return undefined;
  if (robots) return robotsListing(text, address);
  return /^\s*\{/.test(text.slice(0, 1000)) ? jsonListing(text, address) : xmlListing(text, address);
}

/** How far a list may begin behind declarations and comments, in bytes. */
const LOOKED_AT = 4096;

/** Whether bytes begin like a list, so that pages need not be decoded to see that they are none. */
function mayList(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)).replaceAll('\0', '');
  return /^[^\w<]{0,8}\{/.test(head) || /<(?:\w{1,20}:)?(?:rss|rdf|feed|urlset|sitemapindex)[\s>]/i.test(head);
}
