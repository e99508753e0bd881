import { collectFrom } from './collect.ts';
import type { Listing } from './listed.ts';

/** A JSON Feed (https://jsonfeed.org/version/1.1); undefined for other JSON, and for none. */
export function jsonListing(text: string, address: string): Listing | undefined {
  const feed = parsed(text);
  if (!isObject(feed) || typeof feed['version'] !== 'string' || !feed['version'].includes('jsonfeed.org') || !Array.isArray(feed['items'])) return undefined;
  const found = collectFrom(address);
  for (const item of feed['items'] as unknown[]) {
    if (!isObject(item)) continue;
    const link = [item['url'], item['external_url'], item['id']].find((one): one is string => typeof one === 'string' && one !== '');
    const changed = [item['date_modified'], item['date_published']].find((one): one is string => typeof one === 'string');
    // An id that is no address names no page.
    if (link !== undefined && (link !== item['id'] || /^https?:/i.test(link))) found.add(link, changed);
  }
  return { kind: 'feed', listed: found.listed() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
