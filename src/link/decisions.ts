import { articleOfRow } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Linked } from '../ledger/linked.ts';
import type { Review } from '../ledger/review.ts';
import type { Neighbours } from './neighbours.ts';
import { tieId } from './story/ties.ts';

/** What people decided, as it stands now: what was undone is gone, of two verdicts on one thing the later counts. */
export interface Decisions {
  readonly rejected: ReadonlySet<string>;
  /** Statements that were taken out of their utterance, and out of their claims. */
  readonly split: { readonly utterance: ReadonlySet<string>; readonly claim: ReadonlySet<string> };
  /** Ties that a person made. */
  readonly made: readonly Linked[];
  /** Speakers that a person made one: from one id to another. */
  readonly voices: ReadonlyMap<string, string>;
  /** Everything that was decided, by what it is about now. */
  readonly of: ReadonlyMap<string, readonly Review[]>;
}

/** The decisions in a ledger. Those about statements that a later version of the program reads under other ids are carried over by their places. */
export async function decisionsIn(ledger: Ledger, near: Neighbours): Promise<Decisions> {
  const reviews: Review[] = [], all = await ledger.reviews();
  for (const review of all) reviews.push(await asOfNow(ledger, near, review));
  return decisionsOf(reviews);
}

export function decisionsOf(reviews: readonly Review[]): Decisions {
  const undone = new Set(reviews.flatMap(({ verb, target }) => (verb === 'undo' ? [target] : [])));
  const standing = reviews.filter(({ id, verb }) => verb !== 'undo' && !undone.has(id)), of = new Map<string, Review[]>(), verdicts = new Map<string, string>();
  for (const review of standing) {
    of.set(review.target, [...of.get(review.target) ?? [], review]);
    if (review.verb === 'accept' || review.verb === 'reject') verdicts.set(review.target, review.verb);
  }
  const merges = standing.filter(({ verb }) => verb === 'merge'), kindOf = ({ body }: Review): string => String(body['kind']);
  const split = (kind: string): Set<string> => new Set(standing.flatMap((review) => (review.verb === 'split' && kindOf(review) === kind ? [review.target] : [])));
  return {
    rejected: new Set([...verdicts].flatMap(([target, verb]) => (verb === 'reject' ? [target] : []))), split: { utterance: split('utterance'), claim: split('claim') }, of,
    voices: new Map(merges.flatMap((review) => (kindOf(review) === 'voice' ? [[review.target, String(review.body['with'])] as const] : []))),
    made: merges.filter((review) => kindOf(review) !== 'voice').map((review): Linked => ({
      id: review.id, kind: kindOf(review), from: review.target, to: String(review.body['with']), body: { rule: 'person/merge', certainty: 'stated', matter: review.body['matter'] ?? 'deed', author: review.author, reasons: [`${review.author} made them one`] },
    })),
  };
}

/** Ties as people left them. */
export function decided(ties: readonly Linked[], { rejected, split }: Decisions): Linked[] {
  const loose = (kind: string, id = ''): boolean => rejected.has(id) || (kind === 'claim' ? split.claim : split.utterance).has(id);
  return ties.filter(({ id, kind, from, to, body }) => body['rule'] === 'person/merge' || (!rejected.has(id) && !loose(kind, from) && !loose(kind, to)));
}

/** A review with the ids that what it is about has now. */
async function asOfNow(ledger: Ledger, near: Neighbours, review: Review): Promise<Review> {
  const { target, body } = review, from = await nowId(ledger, near, target, body['at']), other = await nowId(ledger, near, String(body['with'] ?? ''), body['withAt']);
  const ends = body['ends'] as { kind: string; from: string; to: string; fromAt?: unknown; toAt?: unknown; which: Linked['body'] } | undefined;
  if (!ends) return { ...review, target: from, body: { ...body, ...(other === '' ? {} : { with: other }) } };
  const [start, end] = [await nowId(ledger, near, ends.from, ends.fromAt), await nowId(ledger, near, ends.to, ends.toAt)];
  return start === ends.from && end === ends.to ? review : { ...review, target: tieId(ends.kind, start, end, ends.which) };
}

/** The id that a statement has in the latest Reading of its snapshot, by the place where it stands. */
async function nowId(ledger: Ledger, near: Neighbours, id: string, at: unknown): Promise<string> {
  const place = at as { readonly snapshot: string; readonly where: string } | undefined, holder = articleOfRow(id);
  if (!place || holder === undefined || (await ledger.article(holder))?.current === true) return id;
  for (const article of await ledger.articles({ snapshot: place.snapshot, limit: VERSIONS })) {
    const told = (await near.story(article.id))?.gist.told.find(({ where }) => where === place.where);
    if (told) return told.id;
  }
  return id;
}

/** Readings of one snapshot with different hints: few. */
const VERSIONS = 100;
