import { type Listed, MOST_LISTED } from './listed.ts';

/** What links carry to count clicks; two links that differ in these only lead to one page. */
const COUNTERS = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|at_medium|at_campaign|ns_mchannel|ns_source|ns_campaign|CMP|ocid|ftag|cmpid|partner)$/i;

/** Gathers the addresses of a list, each once and as it would be asked for. */
export interface Collected {
  readonly add: (link: string, changed?: string) => void;
  readonly listed: () => readonly Listed[];
}

export function collectFrom(base: string): Collected {
  const listed = new Map<string, Listed>();
  return {
    add: (link, changed) => {
      const url = pageAddress(link, base), at = changed === undefined ? undefined : timeOf(changed);
      if (url !== undefined && !listed.has(url) && listed.size < MOST_LISTED) listed.set(url, { url, ...(at === undefined ? {} : { changed: at }) });
    },
    listed: () => [...listed.values()],
  };
}

/** The address of a page without what only counts clicks; undefined for what is none. */
export function pageAddress(link: string, base?: string): string | undefined {
  const trimmed = link.trim();
  if (trimmed === '' || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.hash = '';
  const counting = [...url.searchParams.keys()].filter((name) => COUNTERS.test(name));
  // Writing the parameters anew may spell them otherwise, which some hosts take for another page.
  if (counting.length > 0) for (const name of counting) url.searchParams.delete(name);
  return url.href;
}

/** A date as feeds write it, RFC 822 or ISO 8601; undefined for one that cannot be read. */
function timeOf(written: string): string | undefined {
  const time = Date.parse(written.trim());
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
