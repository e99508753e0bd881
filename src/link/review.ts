import type { Ledger } from '../ledger/ledger.ts';
import type { Review } from '../ledger/review.ts';
import type { Told } from './gist/gist.ts';
import type { Neighbours } from './neighbours.ts';
import { neighboursIn } from './neighbours.ts';
import { articleOfRow } from '../ledger/ids.ts';

/** What a person decides about one thing. */
export interface Decision {
  readonly verb: Review['verb'];
  /** A statement, a tie, a speaker (`voice:…`), an utterance, a claim; for `undo` a review. */
  readonly target: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The other of a merge. */
  readonly with?: string;
  /** Of a split: out of its utterance, or out of its claim. */
  readonly kind?: 'utterance' | 'claim';
  /** Of a correction: `speaker` or `stance`, and what it is. */
  readonly field?: string;
  readonly value?: string;
  readonly note?: string;
}

const FIELDS = new Set(['speaker', 'stance']);
const STANCES = new Set(['asserts', 'denies', 'questions', 'demands', 'withholds']);

/** Appends a decision to the ledger. Throws a `RangeError` in a sentence for one that cannot be. */
export async function decide(ledger: Ledger, decision: Decision): Promise<Review> {
  const near = neighboursIn(() => ledger), { verb, author, at } = decision, note = decision.note === undefined ? {} : { note: decision.note };
  const write = (target: string, body: Review['body'], place?: string): Promise<Review> => ledger.review({ target, verb, author, at, body: { ...body, ...note }, ...(place === undefined ? {} : { place }) });
  if (verb === 'undo') {
    if (!(await ledger.reviews()).some(({ id }) => id === decision.target)) throw new RangeError(`${decision.target} is no review of this ledger`);
    return write(decision.target, {});
  }
  if (verb === 'merge') return merge(ledger, near, decision, write);
  const target = headOf(decision.target), [tie] = await ledger.linked({ ids: [decision.target] });
  if (tie && (verb === 'accept' || verb === 'reject' || verb === 'note')) {
    const [from, to] = [await toldIn(near, tie.from ?? ''), await toldIn(near, tie.to ?? '')];
    return write(tie.id, { ends: { kind: tie.kind, from: tie.from, to: tie.to, which: { matter: tie.body['matter'], kind: tie.body['kind'] }, ...(from ? { fromAt: placeOf(from) } : {}), ...(to ? { toAt: placeOf(to) } : {}) } });
  }
  const told = await toldIn(near, target);
  if (!told) {
    if (verb === 'note' && target.startsWith('voice:')) return write(target, {});
    throw new RangeError(`${decision.target} is no ${verb === 'split' || verb === 'correct' ? 'statement' : 'statement or tie'} of this ledger`);
  }
  const body = { at: placeOf(told) };
  if (verb === 'split') return write(decision.kind === 'claim' ? told.id : await accountOf(near, told), { ...body, kind: decision.kind ?? 'utterance' }, told.where);
  if (verb !== 'correct') return write(told.id, body, told.where);
  const { field = '', value = '' } = decision;
  if (!FIELDS.has(field) || value === '') throw new RangeError(`a correction names a field (${[...FIELDS].join(', ')}) and what it is`);
  if (field === 'stance' && !STANCES.has(value)) throw new RangeError(`${value} is no stance; there are ${[...STANCES].join(', ')}`);
  return write(told.id, { ...body, field, value, was: field === 'stance' ? told.stance : told.who.name }, told.where);
}

async function merge(ledger: Ledger, near: Neighbours, { target, with: other = '' }: Decision, write: (target: string, body: Review['body'], place?: string) => Promise<Review>): Promise<Review> {
  if (target === other) throw new RangeError(`${target} is one already`);
  if (target.startsWith('voice:') && other.startsWith('voice:')) return write(target, { kind: 'voice', with: other });
  const [one, two] = [await toldIn(near, headOf(target)), await toldIn(near, headOf(other))];
  if (!one || !two) throw new RangeError(`${one ? other : target} is no statement, utterance or claim of ${ledger.place}, and no speaker`);
  if (target.startsWith('claim:') !== other.startsWith('claim:')) throw new RangeError('a claim is made one with a claim, an utterance with an utterance');
  if (target.startsWith('claim:')) return write(one.id, { kind: 'claim', with: two.id, matter: target.endsWith('s') ? 'saying' : 'deed', at: placeOf(one), withAt: placeOf(two) }, one.where);
  return write(await accountOf(near, one), { kind: 'utterance', with: await accountOf(near, two), at: placeOf(one), withAt: placeOf(two) }, one.where);
}

/** The statement that an utterance or a claim is named by; anything else by itself. */
const headOf = (id: string): string => (/^(?:utterance|claim):/.test(id) ? `statement:${id.slice(id.indexOf(':') + 1).replace(/s$/, '')}` : id);

const placeOf = ({ where, snapshot }: Told): { readonly snapshot: string; readonly where: string } => ({ snapshot, where });

async function toldIn(near: Neighbours, id: string): Promise<Told | undefined> {
  const article = articleOfRow(id), story = article === undefined ? undefined : await near.story(article);
  return story?.gist.told.find((told) => told.id === id);
}

/** Utterances are tied by the first statement of each account. */
async function accountOf(near: Neighbours, told: Told): Promise<string> {
  const story = await near.story(told.article);
  return story?.accounts.find((account) => account.told.some(({ id }) => id === told.id))?.id ?? told.id;
}
