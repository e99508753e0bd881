import type { Ledger } from '../ledger/ledger.ts';
import { COPY, linkCopies } from './copies/link.ts';
import { type Neighbours, neighboursIn } from './neighbours.ts';

/** The index of all articles that have been linked. */
const LINKED = 'linked';

/** Articles linked in one transaction. */
const TOGETHER = 16;

/** Ties articles that were added since to those they are near. */
export interface Linker {
  /** Links everything that is not linked yet; a run that was cut off goes on where it was. */
  readonly linkNew: () => Promise<void>;
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
  const alone = (work: () => Promise<number>): Promise<number> => ledger.together(async (one) => {
    inside = one;
    try {
      return await work();
    } finally {
      inside = ledger;
    }
  });
  return {
    linkNew: async () => {
      for (let last = TOGETHER; last === TOGETHER;) last = await alone(() => linkSome(inside, near));
    },
    touching: async (snapshot) => {
      const read = (await ledger.articles({ snapshot, limit: VERSIONS, replaced: true })).map(({ id }) => id);
      return (await ledger.linked({ to: read, kind: COPY })).flatMap(({ from }) => (from === undefined || read.includes(from) ? [] : [from]));
    },
    tieAnew: async (articles) => void await alone(async () => {
      await linkCopies(inside, articles, near);
      return articles.length;
    }),
  };
}

async function linkSome(ledger: Ledger, near: Neighbours): Promise<number> {
  const fresh = await ledger.unfiled(LINKED, TOGETHER);
  if (fresh.length === 0) return 0;
  await untieReplaced(ledger, fresh, near);
  const texts = [];
  for (const id of fresh) texts.push(await near.copyText(id));
  await ledger.post(COPY, texts.flatMap((text) => (text ? [{ article: text.id, keys: text.fingerprint.prints }] : [])));
  await linkCopies(ledger, fresh, near);
  await ledger.post(LINKED, fresh.map((article) => ({ article, keys: [] })));
  return fresh.length;
}

/** What an earlier version of the program read is tied to nothing any more. */
async function untieReplaced(ledger: Ledger, fresh: readonly string[], near: Neighbours): Promise<void> {
  for (const id of fresh) {
    const snapshot = (await ledger.article(id))?.snapshot;
    const old = snapshot === undefined ? [] : (await ledger.articles({ snapshot, limit: VERSIONS, replaced: true })).filter(({ current }) => !current).map((article) => article.id);
    if (old.length === 0) continue;
    const [from, to] = [await ledger.linked({ from: old, kind: COPY }), await ledger.linked({ to: old, kind: COPY })];
    await ledger.relink({ remove: [...from, ...to].map((tie) => tie.id), put: [] });
    await linkCopies(ledger, to.flatMap((tie) => (tie.from === undefined || old.includes(tie.from) ? [] : [tie.from])), near);
  }
}

/** More readings of one snapshot than there will ever be versions of the program. */
const VERSIONS = 1000;
