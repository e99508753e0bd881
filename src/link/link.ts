import { articleOfRow } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { COPY, linkCopies } from './copies/link.ts';
import { type Neighbours, neighboursIn, type Seen } from './neighbours.ts';
import { fileStories, linkStories } from './story/link.ts';

/** The index of all articles that have been linked. */
const LINKED = 'linked';

/** Articles linked in one transaction. */
const TOGETHER = 16;

/** Ties articles that were added since to those they are near. */
export interface Linker {
  /** Links everything that is not linked yet; a run that was cut off goes on where it was. */
  readonly linkAll: () => Promise<void>;
  /** Links those of some articles that are not linked yet: what that costs is theirs, and not the ledger’s. What was made of them already is not made again. */
  readonly linkNew: (articles: readonly string[], seen?: readonly Seen[]) => Promise<void>;
  /** The articles that are tied to one read from a snapshot: to be tied anew when that is gone. */
  readonly touching: (snapshot: string) => Promise<readonly string[]>;
  /** Ties anew what was tied to an article that is gone. */
  readonly tieAnew: (articles: readonly string[]) => Promise<void>;
}

/**
 * What link finds of an article depends on the article and those near it only, never on the order they came in: after every addition the ledger
 * holds the ties it would hold had all been added at once.
 */
export function linkerIn(ledger: Ledger): Linker {
  let inside = ledger;
  const near = neighboursIn(() => inside);
  const alone = <T>(work: () => Promise<T>): Promise<T> => ledger.together(async (one) => {
    inside = one;
    try {
      return await work();
    } finally {
      inside = ledger;
    }
  });
  return {
    linkAll: async () => {
      for (let last = TOGETHER; last === TOGETHER;) last = await alone(async () => linkSome(inside, await inside.unfiled(LINKED, { limit: TOGETHER }), near));
    },
    linkNew: async (articles, seen = []) => {
      for (const one of seen) near.learn(one);
      for (let at = 0; at < articles.length; at += TOGETHER) await alone(async () => linkSome(inside, await inside.unfiled(LINKED, articles.slice(at, at + TOGETHER)), near));
    },
    touching: async (snapshot) => touching(ledger, await readFrom(ledger, snapshot), near),
    tieAnew: (articles) => alone(() => tieAnew(inside, articles, near)),
  };
}

async function linkSome(ledger: Ledger, fresh: readonly string[], near: Neighbours): Promise<number> {
  if (fresh.length === 0) return 0;
  const texts = [];
  for (const id of fresh) texts.push(await near.copyText(id));
  await ledger.post(COPY, texts.flatMap((text) => (text ? [{ article: text.id, keys: text.fingerprint.prints }] : [])));
  await fileStories(ledger, fresh, near);
  await untieReplaced(ledger, fresh, near);
  await tieAnew(ledger, fresh, near);
  await ledger.post(LINKED, fresh.map((article) => ({ article, keys: [] })));
  return fresh.length;
}

async function tieAnew(ledger: Ledger, articles: readonly string[], near: Neighbours): Promise<void> {
  await linkCopies(ledger, articles, near);
  await linkStories(ledger, articles, near);
}

/** What an earlier version of the program read is tied to nothing any more. */
async function untieReplaced(ledger: Ledger, fresh: readonly string[], near: Neighbours): Promise<void> {
  const beside = new Map<string, string[]>();
  for (const { id, snapshot, current } of await ledger.beside(fresh)) if (!current) beside.set(snapshot, [...beside.get(snapshot) ?? [], id]);
  for (const replaced of beside.values()) {
    const around = await touching(ledger, replaced, near), ids = await idsIn(replaced, near);
    const ties = [...await ledger.linked({ from: ids }), ...await ledger.linked({ to: ids })];
    await ledger.relink({ remove: [...new Set(ties.map((tie) => tie.id))], put: [] });
    await tieAnew(ledger, around, near);
  }
}

const readFrom = async (ledger: Ledger, snapshot: string): Promise<string[]> => (await ledger.articles({ snapshot, limit: VERSIONS, replaced: true })).map(({ id }) => id);

/** Other articles from which ties lead to these. */
async function touching(ledger: Ledger, articles: readonly string[], near: Neighbours): Promise<string[]> {
  const ties = await ledger.linked({ to: await idsIn(articles, near) });
  const from = ties.flatMap((tie) => (tie.from === undefined ? [] : [articleOfRow(tie.from) ?? tie.from]));
  return [...new Set(from)].filter((article) => !articles.includes(article));
}

/** Articles with their statements. */
async function idsIn(articles: readonly string[], near: Neighbours): Promise<string[]> {
  const ids = [...articles];
  for (const article of articles) ids.push(...(await near.story(article))?.gist.told.map((told) => told.id) ?? []);
  return ids;
}

/** More readings of one snapshot than there will ever be versions of the program. */
const VERSIONS = 1000;
