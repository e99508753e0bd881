import type { Told } from '../gist/gist.ts';
import { likenessOf } from '../gist/likeness.ts';
import type { Account } from '../utterances/accounts.ts';
import { type Change, changesBetween, isStrong } from './changes.ts';

/** A change between two tellings of one utterance. */
export interface Drift extends Change {
  /** The earlier statement and the later one. */
  readonly a: string;
  readonly b: string;
}

/**
 * What an account changed of the earlier one it is tied to: each statement beside the one most like it. Where that one has made the act a stronger one already, the `first` account of
 * the same utterance says what it was: "told", before one paper and then a ministry wrote "admitted".
 */
export function driftOf(account: Account, earlier: Account, first: Account, copied: boolean): Drift[] {
  const found = account.told.flatMap((later): Drift[] => {
    const before = counterpart(later, earlier.told);
    return before ? changesBetween(before, later, copied).map((change) => ({ a: before.id, b: later.id, ...change })) : [];
  });
  if (account.gist.url !== undefined && account.gist.url === earlier.gist.url) found.push(...rewordings(account, earlier));
  const stronger = found.some(({ kind }) => kind === 'cue-strengthened') ? undefined : strengthened(account, earlier.told.some(({ cue }) => isStrong(cue)) ? first : earlier);
  const all = stronger ? [...found, stronger] : found;
  // One hedge that is dropped twice on a page is told once, where the two are most alike.
  return all.filter((one, n) => one.kind !== 'hedge-dropped' || !all.some((other, m) => other.kind === one.kind && other.a === one.a && other.from === one.from && (nearer(account, earlier, other, one) || (!nearer(account, earlier, one, other) && m < n))));
}

/** Whether the two ends of one change are more alike than those of another. */
function nearer(account: Account, earlier: Account, one: Drift, other: Drift): boolean {
  const alike = ({ a, b }: Drift): number => {
    const [before, after] = [earlier.told.find(({ id }) => id === a), account.told.find(({ id }) => id === b)];
    return before && after ? likenessOf(before.terms, after.terms).dice : 0;
  };
  return alike(one) > alike(other);
}

/** Two snapshots of one page that do not tell a statement in the same words. */
function rewordings(account: Account, earlier: Account): Drift[] {
  return account.told.flatMap((later): Drift[] => {
    const before = counterpart(later, earlier.told);
    if (!before || earlier.told.some((one) => one.terms.words.join(' ') === later.terms.words.join(' ')) || likenessOf(before.terms, later.terms).dice < REWORDED) return [];
    return [{ a: before.id, b: later.id, kind: 'reworded', from: before.content, into: later.content, rule: 'drift/reworded' }];
  });
}

/** The part of its words that a reworded statement keeps. */
const REWORDED = 0.6;

function counterpart(later: Told, told: readonly Told[]): Told | undefined {
  const laid = told.map((one) => ({ one, like: likenessOf(one.terms, later.terms).kin + (one.quoted.length > 0 === later.quoted.length > 0 ? QUOTED_BOTH : 0) }));
  return laid.sort((a, b) => b.like - a.like || a.one.at - b.one.at)[0]?.one;
}

/** Of two that are alike, a quotation is a quotation’s counterpart. */
const QUOTED_BOTH = 0.1;

/** "Told" became "admitted": whatever else the words are, the act is made another. The plainest of the earlier statements, the first of the later ones. */
function strengthened(account: Account, earlier: Account): Drift | undefined {
  const strong = account.told.find((one) => one.polarity === 1 && isStrong(one.cue) && !one.doubted), plain = earlier.told.filter((one) => one.polarity === 1 && !isStrong(one.cue));
  const before = plain.find(({ mode, place }) => mode === 'direct' && place === 'body') ?? plain[0];
  if (!strong || !before || (earlier.told.length > REMARK && likenessOf(before.terms, strong.terms).kin < ALIKE) || earlier.told.some((one) => isStrong(one.cue))) return undefined;
  return { a: before.id, b: strong.id, kind: 'cue-strengthened', from: before.cue, into: strong.cue, rule: 'drift/cue-strengthened' };
}

/** Statements of a remark; of an interview one is not the other made stronger, unless they are alike. */
const REMARK = 4, ALIKE = 0.3;

/** A headline, or what stands under it, that makes more of an utterance than the body of its own page does. */
export function headlinesOf(account: Account): Drift[] {
  const body = account.told.filter(({ place, polarity }) => place === 'body' && polarity === 1);
  return account.told.flatMap((head): Drift[] => {
    if (head.place === 'body' || head.polarity !== 1) return [];
    const plain = body.find(({ mode }) => mode === 'direct') ?? body[0];
    if (!plain || !isStrong(head.cue) || body.some(({ cue }) => isStrong(cue))) return [];
    return [{ a: plain.id, b: head.id, kind: 'headline-stronger', from: `${plain.cue}: ${plain.content}`, into: `${head.cue}: ${head.content}`, rule: 'drift/headline-stronger' }];
  });
}
