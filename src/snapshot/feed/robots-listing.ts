import { collectFrom } from './collect.ts';
import type { Listing } from './listed.ts';

/** The sitemaps that a robots.txt names (RFC 9309 leaves the line to others; https://www.sitemaps.org/protocol.html has it). */
export function robotsListing(text: string, address: string): Listing {
  const found = collectFrom(address);
  for (const line of text.split(/\r\n?|\n/)) {
    const [, link] = /^\s{0,20}sitemap\s{0,20}:(.*)$/i.exec(line) ?? [];
    if (link !== undefined) found.add(link);
  }
  return { kind: 'index', listed: found.listed() };
}
