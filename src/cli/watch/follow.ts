import { places } from '../../crew/places.ts';
import type { Hearsay, Kept } from '../../hearsay.ts';
import type { Watched } from '../../ledger/watched.ts';
import type { Listing } from '../../snapshot/feed/listed.ts';
import { listingIn } from '../../snapshot/feed/listing.ts';
import type { Fetcher, Received } from '../../snapshot/fetch/fetcher.ts';
import { contentType, pageSnapshot, validatorsIn } from '../../snapshot/fetch/page.ts';
import { afterFailure, afterPage, afterPageFailure, afterVisit, jittered, type ListState, NEW_LIST, NEW_PAGE, type Next, type PageState } from './schedule.ts';

/** What following tells whoever asked for it. */
export interface Telling {
  readonly kept: (kept: Kept) => Promise<void>;
  readonly problem: (url: string, problem: string) => Promise<void>;
}

/** The clock and the dice. */
export interface Chance {
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Addresses visited in one turn, and hosts visited at a time: each is asked for one page after the other. */
const TURN = 500, HOSTS = 8;

/** Something that visits what is due. */
export interface Follower {
  /** Visits everything that is due, and gives the time at which the next is, in milliseconds since 1970; undefined where nothing ever is. */
  readonly turn: () => Promise<number | undefined>;
}

/** Follows the addresses in a ledger's schedule. What a visit brought is in the ledger before the schedule says so: a turn that was cut off is repeated, and harmless. */
export function follower(hearsay: Hearsay, fetcher: Fetcher, { now, random }: Chance, tell: Telling): Follower {
  const { ledger } = hearsay;
  const at = (seconds: number | undefined): { next?: string } => (seconds === undefined ? {} : { next: new Date(now() + 1000 * jittered(seconds, random())).toISOString() });
  const settled = ({ url, kind, from }: Watched, { state, in: seconds }: Next<ListState | PageState>): Watched => ({ url, kind, ...(from === undefined ? {} : { from }), ...at(seconds), body: { ...state } });

  const visitList = async (list: Watched): Promise<Watched> => {
    const state = listState(list), fetched = await fetcher.fetch(list.url, { ...state, url: list.url });
    if ('unchanged' in fetched) return settled(list, afterVisit(state, false));
    const listing = 'problem' in fetched ? undefined : listingOf(fetched);
    if ('problem' in fetched || !listing) {
      const { problem, status, retryAfter } = 'problem' in fetched ? fetched : { problem: 'is no feed, no sitemap and no robots.txt', status: undefined, retryAfter: undefined };
      const after = afterFailure(state, now(), problem, status, retryAfter);
      await tell.problem(list.url, after.state.dead && !state.dead ? `${problem}; it has failed ${after.state.failed} times since ${after.state.since}, and is held for dead` : problem);
      return settled(list, after);
    }
    const news = await noted(list, listing);
    return settled(list, afterVisit({ every: state.every, failed: 0, ...(fetched.url === list.url ? validatorsIn(fetched.headers) : {}) }, news, listing.pause));
  };

  /** Puts into the schedule what a list names for the first time, or as changed; says whether there was any. */
  const noted = async (list: Watched, { kind, listed }: Listing): Promise<boolean> => {
    const known = new Map((await ledger.watched({ urls: listed.map(({ url }) => url) })).map((one) => [one.url, one]));
    const fresh = listed.flatMap(({ url, changed }): Watched[] => {
      const before = known.get(url), due = { next: new Date(now()).toISOString() };
      if (!before) return [kind === 'index' ? { url, kind: 'list', from: list.url, ...due, body: { ...NEW_LIST } } : { url, kind: 'page', from: list.url, ...due, body: { ...NEW_PAGE, ...(changed === undefined ? {} : { changed }) } }];
      const last = pageState(before).changed;
      return before.kind === 'page' && changed !== undefined && (last === undefined || changed > last) ? [{ ...before, ...due, body: { ...NEW_PAGE, changed } }] : [];
    });
    await ledger.watch(fresh);
    return fresh.length > 0;
  };

  const visitPage = async (page: Watched): Promise<Watched> => {
    const state = pageState(page), before = await hearsay.held(page.url), fetched = await fetcher.fetch(page.url, before);
    if ('unchanged' in fetched) return settled(page, afterPage(state));
    const snapshot = 'problem' in fetched ? undefined : pageSnapshot(fetched, page.url);
    if ('problem' in fetched || !snapshot) {
      const { problem, status, retryAfter } = 'problem' in fetched ? fetched : { problem: 'is no article', status: 410, retryAfter: undefined };
      await tell.problem(page.url, problem);
      return settled(page, afterPageFailure(state, problem, status, retryAfter));
    }
    for await (const kept of hearsay.add([{ snapshot, hints: {} }])) await tell.kept(kept);
    return settled(page, afterPage(state));
  };

  const visitHost = async (all: readonly Watched[]): Promise<void> => {
    for (const one of all) await ledger.watch([one.kind === 'list' ? await visitList(one) : await visitPage(one)]);
  };

  return {
    turn: async () => {
      const hosts = new Map<string, Watched[]>();
      for (const one of await ledger.watched({ due: new Date(now()).toISOString(), limit: TURN })) {
        const host = new URL(one.url).host;
        hosts.set(host, [...hosts.get(host) ?? [], one]);
      }
      const inPlace = places(HOSTS);
      await Promise.all([...hosts.values()].map((all) => inPlace(() => visitHost(all))));
      const [first] = await ledger.watched({ limit: 1 });
      return first?.next === undefined ? undefined : Date.parse(first.next);
    },
  };
}

const listingOf = ({ bytes, url, headers }: Received): Listing | undefined => listingIn(bytes, url, contentType(headers['content-type']).charset);

// What is in the ledger was written here.
export const listState = ({ body }: Watched): ListState => ({ ...NEW_LIST, ...body });
const pageState = ({ body }: Watched): PageState => ({ ...NEW_PAGE, ...body });
