import { mix, stir } from '../../model/hash.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import type { Columns } from './atoms.ts';
import type { Candidate } from './candidates.ts';
import { SECOND_ATOMS } from './second-look.ts';

/** What the features of whole spans are read from, gathered once an article. */
export interface SpanView {
  readonly syntax: Syntax;
  readonly sentenceOf: Int32Array;
  readonly W: Int32Array;
  readonly T: Int32Array;
  readonly Q: Int32Array;
  readonly C: Int32Array;
  readonly H: Int32Array;
  readonly P: Int32Array;
  readonly E: Int32Array;
  readonly B: Int32Array;
  readonly D: Int32Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** Candidates of each role in the order of their last tokens, and all by the sentence they begin in. */
  readonly bySentence: ReadonlyMap<number, readonly Candidate[]>;
}

export function spanViewOf(syntax: Syntax, columns: Columns, candidates: readonly Candidate[]): SpanView {
  const column = (atom: string): Int32Array => columns[SECOND_ATOMS.indexOf(atom)]!;
  const sentenceOf = new Int32Array(syntax.tokens.length);
  syntax.sentences.forEach(({ first, last }, s) => sentenceOf.fill(s, first, last + 1));
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    for (let s = sentenceOf[candidate.first]!; s <= sentenceOf[candidate.last]!; s++) {
      const there = bySentence.get(s);
      if (there) there.push(candidate);
      else bySentence.set(s, [candidate]);
    }
  }
  return {
    syntax, sentenceOf, bySentence, W: column('W'), T: column('T'), Q: column('Q'), C: column('C'), H: column('H'), P: column('P'),
    E: column('E'), B: column('B'), D: column('D'), opens: column('o'), closes: column('c'),
  };
}

/** Steps of the chance of a span, on the scale of its logarithm of odds. */
const oddsStep = (chance: number): number => Math.max(-8, Math.min(8, Math.round(2 * Math.log((chance + 1e-6) / (1 - chance + 1e-6)))));
const length = (n: number): number => (n < 6 ? n : n < 9 ? 6 : n < 13 ? 7 : n < 20 ? 8 : n < 30 ? 9 : n < 50 ? 10 : 11);
const gap = (n: number): number => (n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : n < 25 ? 6 : 7);

/** The keys of all features of a candidate as a whole. */
export function spanKeys(view: SpanView, candidate: Candidate): Int32Array {
  const { W, T, Q, C, H, P, opens, closes, syntax: { structure: { heads, labels }, tokens, sentences } } = view;
  const { role, first, last, chance } = candidate;
  const keys: number[] = [];
  let template = 0;
  const add = (...values: number[]): void => {
    let hash = Math.imul(++template, 0x2545f491) + role;
    for (const value of values) hash = mix(hash, value);
    keys.push(stir(hash) || 1);
  };
  const odds = oddsStep(chance), long = length(last - first + 1);
  const sentence = sentences[view.sentenceOf[first]!]!, lastSentence = sentences[view.sentenceOf[last]!]!;
  const w = (i: number): number => (i < 0 || i >= W.length ? 0 : W[i]!);
  const t = (i: number): number => (i < 0 || i >= W.length ? 0 : T[i]!);
  const q = (i: number): number => (i < 0 || i >= W.length ? 0 : Q[i]!);
  add(0); add(odds); add(odds, long); add(long);
  // Its rim.
  add(w(first)); add(w(last)); add(w(first - 1)); add(w(last + 1)); add(w(first - 1), w(first)); add(w(last), w(last + 1));
  add(t(first), t(first - 1)); add(t(last), t(last + 1)); add(t(first - 2), t(first - 1), t(first)); add(t(last), t(last + 1), t(last + 2));
  add(w(first - 1), w(last + 1)); add(t(first), t(last)); add(w(last + 1), w(last + 2)); add(w(first - 2), w(first - 1));
  // Its place.
  const atStart = first === sentence.first ? 1 : H[first - 1] === 0 && first - 1 === sentence.first ? 2 : 0;
  const atEnd = last === lastSentence.last ? 1 : last + 1 === lastSentence.last && H[last + 1] === 0 ? 2 : last + 2 >= lastSentence.last && H[last + 1] === 0 ? 3 : 0;
  const over = Math.min(2, view.sentenceOf[last]! - view.sentenceOf[first]!);
  add(atStart, atEnd, over); add(atStart, atEnd, over, odds); add(over, long); add(P[first]!, atEnd); add(view.D[first]!); add(view.E[first]!);
  // Its quotation marks.
  let opened = 0, closed = 0, inside = 0, commas = 0, likely = 0;
  for (let i = first; i <= last; i++) {
    const state = Q[i]! & 7;
    if (state === 1) opened++;
    if (state === 2) closed++;
    if (Q[i] !== 0) inside++;
    if (H[i] === 0 && tokens[i]!.text === ',') commas++;
    if (C[i]! >= 3 && Q[i] === 0) likely++;
  }
  const quoted = inside === 0 ? 0 : inside === last - first + 1 ? 2 : 1;
  add(quoted, Math.min(opened, 2) * 3 + Math.min(closed, 2)); add(q(first - 1), q(first), q(last), q(last + 1)); add(quoted, atStart, atEnd);
  add(q(first - 1) & 7, q(last + 1) & 7, odds); add(Math.min(commas, 3), long); add(Math.min(likely, 3), quoted); add(view.B[first]!, quoted);
  // Its phrase: tokens that hang on one outside it, the topmost of them, and whether it fills its phrase.
  let tops = 0, top = first;
  for (let i = first; i <= last; i++) {
    const head = heads[i]!;
    if ((head < first || head > last) && H[i] !== 0) { if (tops++ === 0) top = i; }
  }
  const above = heads[top]!;
  const relation = labels[top]!;
  add(Math.min(tops, 4)); add(Math.min(tops, 4), long); add(relation, T[top]!); add(relation, w(above), Math.min(tops, 3)); add(relation, t(above), above < top ? 1 : 0);
  add(opens[first]!, closes[last]!); add(opens[first]!); add(closes[last]!); add(T[top]!, W[top]!); add(w(above), w(first)); add(relation, Math.min(tops, 3), odds);
  // Its company: the likeliest of the other roles in its sentences, before and behind it, and rivals that overlap it.
  const company = [0, 0, 0, 0, 0, 0], who: (Candidate | undefined)[] = [];
  let rival = 0, rivalKind = 0;
  for (let s = view.sentenceOf[first]!; s <= view.sentenceOf[last]!; s++) {
    for (const other of view.bySentence.get(s) ?? []) {
      if (other === candidate) continue;
      if (other.first <= last && other.last >= first) {
        if (other.chance > rival) {
          rival = other.chance;
          rivalKind = other.role !== role ? 9 : (other.first < first ? 0 : other.first === first ? 1 : 2) * 3 + (other.last < last ? 0 : other.last === last ? 1 : 2);
        }
        continue;
      }
      const at = other.role * 2 + (other.first > last ? 1 : 0);
      if (other.chance > company[at]!) { company[at] = other.chance; who[at] = other; }
    }
  }
  add(rivalKind, chance > rival ? 1 : 0); add(rivalKind, oddsStep(rival)); add(oddsStep(chance / (chance + rival)), odds);
  for (let at = 0; at < 6; at++) {
    const other = who[at];
    const far = other ? gap(other.first > last ? other.first - last : first - other.last) : 9;
    const sure = oddsStep(company[at]!) >> 2;
    add(at, far, sure);
    add(at, other ? W[other.last]! : 0, other ? W[other.first]! : 0);
    add(at, other && above >= other.first && above <= other.last ? 1 : 0, sure, relation);
    add(at, other ? (heads[other.last]! >= first && heads[other.last]! <= last ? 1 : 2) : 0, other ? W[other.last]! : 0, atStart);
  }
  add(company.map((c) => (c > 0.5 ? 2 : c > 0.1 ? 1 : 0)).reduce<number>((sum, c) => sum * 3 + c, 0)); add(company.map((c) => (c > 0.4 ? 1 : 0)).reduce<number>((sum, c) => sum * 2 + c, 0), odds);
  return Int32Array.from(keys);
}
