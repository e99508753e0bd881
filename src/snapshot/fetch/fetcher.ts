import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';
import { guardedConnector, type Network } from './connector.ts';
import { type Limits, LIMITS, ROBOTS_BYTES } from './limits.ts';
import { type Answer, ask, type Validators } from './request.ts';
import { type Rules, rulesOf } from './robots.ts';
import { FetchTrouble, sentenceOf } from './trouble.ts';

/** The world around a fetcher; each part may be a test's. */
export interface Web extends Network {
  readonly limits?: Partial<Limits>;
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** A page as a host sent it. */
export interface Received extends Answer {
  /** The address that answered, behind all redirects. */
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
}

/** What came of asking: the page, word that it is unchanged, or why there is none, with the seconds after which a host wants to be asked again. */
export type Fetched = Received | { readonly unchanged: true } | { readonly problem: string; readonly status?: number; readonly retryAfter?: number };

export interface Fetcher {
  /** Fetches one page from a public address, when its host's robots.txt allows it and its crawl delay is over. Never throws for what hosts do. */
  fetch(address: string, known?: Validators): Promise<Fetched>;
  close(): Promise<void>;
}

/** Pages first, and anything that may be one or lead to one. */
const ACCEPT = 'text/html, application/xhtml+xml, application/rss+xml;q=0.9, application/atom+xml;q=0.9, application/feed+json;q=0.9, text/plain;q=0.8, text/markdown;q=0.8, */*;q=0.5';

/** RFC 9309: no robots.txt should be believed for longer. In milliseconds. */
const ROBOTS_TIME = 24 * 60 * 60 * 1000;

/** A longer address is an attack on whoever keeps it. */
const LONGEST_ADDRESS = 8192;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Something to fetch pages with. It remembers each host's robots.txt and when it was last asked; nothing is written to disk. */
export function openFetcher(web: Web = {}): Fetcher {
  const { now = Date.now, wait = sleep } = web;
  const limits = { ...LIMITS, ...web.limits };
  const agent = new Agent({ connect: guardedConnector(web), pipelining: 1, connections: 2 });
  const rules = new Map<string, { readonly asked: Promise<Rules>; readonly at: number }>();
  const free = new Map<string, number>();

  const rulesFor = (url: URL): Promise<Rules> => {
    const known = rules.get(url.origin);
    if (known && now() - known.at < ROBOTS_TIME) return known.asked;
    const asked = robotsAt(url);
    rules.set(url.origin, { asked, at: now() });
    // A host that was down is asked again for the next page.
    asked.catch(() => rules.delete(url.origin));
    return asked;
  };
  const robotsAt = async ({ origin }: URL): Promise<Rules> => {
    const { status, bytes } = await follow(new URL('/robots.txt', origin), (at) => ask(at, agent, { ...limits, bytes: ROBOTS_BYTES }, 'text/plain, */*;q=0.5', {}, true));
    if (status >= 500 || status === 429) throw new FetchTrouble(`its host cannot say in robots.txt what it allows (it answers ${status}), and so nothing was fetched`);
    return rulesOf(`${origin}/robots.txt`, status < 300 ? new TextDecoder().decode(bytes) : '');
  };
  /** Waits until the host may be asked again, and books the time after it. */
  const turn = async (url: URL, { pause }: Rules): Promise<void> => {
    const at = Math.max(now(), free.get(url.host) ?? 0);
    free.set(url.host, at + pause);
    if (at > now()) await wait(at - now());
  };
  const follow = async (first: URL, once: (url: URL) => Promise<Answer>): Promise<Answer & { url: string }> => {
    let url = first;
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const answer = await once(url);
      const to = REDIRECTS.has(answer.status) ? answer.headers['location'] : undefined;
      if (to === undefined) return { ...answer, url: url.href };
      url = webAddress(to, url);
    }
    throw new FetchTrouble(`the page leads from one address to the next, more than ${limits.redirects} times`);
  };
  return {
    close: () => agent.close(),
    fetch: async (address, known) => {
      try {
        const received = await follow(webAddress(address), async (url) => {
          const asks = await rulesFor(url);
          if (!asks.allows(url.href)) throw new FetchTrouble(`the robots.txt of ${url.host} asks programs not to fetch it; save the page from a browser and read the file`);
          await turn(url, asks);
          return ask(url, agent, limits, ACCEPT, known?.url === undefined || known.url === url.href ? known : {});
        });
        return received.status === 304 ? { unchanged: true } : pageOf(received, now());
      } catch (error) {
        return { problem: sentenceOf(error) };
      }
    },
  };
}

function webAddress(address: string, from?: URL): URL {
  const url = URL.canParse(address, from?.href) && address.length <= LONGEST_ADDRESS ? new URL(address, from?.href) : undefined;
  if (!url) throw new FetchTrouble(from === undefined ? 'is no web address' : 'the page leads to something that is no web address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchTrouble(`${from === undefined ? 'is' : 'leads to'} a ${url.protocol} address, and only http: and https: are fetched`);
  if (url.username !== '' || url.password !== '') throw new FetchTrouble('has a user name or password in the address, which is not sent');
  url.hash = '';
  return url;
}

function pageOf(received: Answer & { url: string }, now: number): Fetched {
  const { status, headers, bytes } = received;
  if (status >= 200 && status < 300) return bytes.length > 0 ? { ...received, fetchedAt: new Date(now).toISOString() } : { problem: 'the page is empty' };
  const retryAfter = secondsUntil(headers['retry-after'], now);
  return { problem: `the host answered ${status}${MEANINGS.get(status) ?? ''}`, status, ...(retryAfter > 0 ? { retryAfter } : {}) };
}

/** `Retry-After` in either way it may be written: seconds, or a date. 0 where it is neither. */
function secondsUntil(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const time = Date.parse(header);
  return Number.isNaN(time) ? 0 : Math.max(0, Math.ceil((time - now) / 1000));
}

const MEANINGS: ReadonlyMap<number, string> = new Map([
  [401, ': only who logs in may read it'], [402, ': it must be paid for'], [403, ': not allowed to read it'], [404, ': no such page'], [410, ': the page is gone'],
  [429, ': asked too often, try later'], [451, ': withheld for legal reasons'], [500, ': it has trouble of its own'], [502, ': it has trouble of its own'], [503, ': it is overloaded or closed, try later'], [504, ': it has trouble of its own'],
]);
