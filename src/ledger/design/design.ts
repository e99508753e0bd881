import type { Ledger } from '../ledger.ts';
import type { Watched } from '../watched.ts';
import { changesIn, LATEST } from './changed.ts';
import type { Look } from './look.ts';

/** What is remembered of the pages of a host. */
interface Design {
  /** How its pages were read before, and the latest of them, oldest first. */
  readonly before: readonly Look[];
  readonly latest: readonly Look[];
  /** Since its pages are read otherwise: in what, and how many have come since. What came before stays what they are held against. */
  readonly changed?: { readonly says: string; readonly pages: number };
}

/** As many pages before the latest are remembered: some weeks of a small outlet, a day of a large one. */
const REMEMBERED = 72;
/** Whoever has not mended anything after so many pages takes the new design as it is. */
const ACCEPTED = 200;

const NEW: Design = { before: [], latest: [] };

/** Remembers how pages were read, and gives a sentence for each host whose pages are read otherwise from now on. */
export async function noteLooks(ledger: Ledger, looks: readonly { readonly host: string; readonly look: Look }[]): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  if (looks.length === 0) return told;
  await ledger.together(async (inside) => {
    const hosts = [...new Set(looks.map(({ host }) => host))].sort(), known = new Map((await inside.watched({ urls: hosts.map(placeOf) })).map((one) => [one.url, designOf(one)]));
    await inside.watch(hosts.map((host): Watched => {
      const first = known.get(placeOf(host)) ?? NEW;
      const design = looks.filter((one) => one.host === host).reduce((so, { look }) => withLook(so, look), first);
      if (design.changed && !first.changed) told.set(host, `${host}: its pages are read otherwise than before: ${design.changed.says}; look at one of them`);
      return { url: placeOf(host), kind: 'design', body: { ...design } };
    }));
  });
  return told;
}

/** The hosts that are remembered, and in what the pages of some are read otherwise. */
export async function designsIn(ledger: Ledger): Promise<readonly { readonly host: string; readonly changed?: string }[]> {
  return (await ledger.watched({ kind: 'design' })).map((one) => {
    const { changed } = designOf(one);
    return { host: one.url.slice(PLACE.length), ...(changed ? { changed: changed.says } : {}) };
  });
}

function withLook({ before, latest, changed }: Design, look: Look): Design {
  // A page that is seen again counts once, as it is seen now.
  const rest = latest.filter(({ page }) => page !== look.page), older = changed ? before : before.filter(({ page }) => page !== look.page);
  const all = [...rest, look], over = all.slice(0, Math.max(0, all.length - LATEST)), newest = all.slice(-LATEST);
  if (changed && changed.pages >= ACCEPTED) return { before: [], latest: newest };
  // While they differ, nothing of the new design gets among those it is held against.
  const held = changed ? older : [...older, ...over].slice(-REMEMBERED), says = changesIn(held, newest).join('; ');
  return { before: held, latest: newest, ...(says === '' ? {} : { changed: { says, pages: (changed?.pages ?? 0) + 1 } }) };
}

/** Kept beside what is followed, and never due: like that, it is no part of what a ledger says. */
const PLACE = 'design:';
const placeOf = (host: string): string => `${PLACE}${host}`;

// What is in the ledger was written here.
const designOf = ({ body }: Watched): Design => ({ ...NEW, ...body });
