import { hashText, mix } from '../../model/hash.ts';
import { LABELS as RELATIONS } from '../../syntax/label-set.ts';
import type { Paragraph, Syntax } from '../../syntax/syntax.ts';
import { isTitled } from '../../syntax/tag.ts';
import { TAGS } from '../../syntax/tag-set.ts';
import type { Proposals } from './proposals.ts';
import type { TokenType, Vocabulary } from './vocabulary.ts';
import { isCommon, typeOf } from './vocabulary.ts';

/**
 * The small facts features are built of, one column of numbers each. A letter names an atom in the templates:
 * W word, H shape, S suffix, C cueness, T tag, Q place in a quotation, P place in the sentence,
 * L and R nearest likely cue to the left and right, l and r how far it is, B what stands before the quotation, A what after it,
 * K the clause's opening word, N the next mark and what follows it, E what the sentence is like, D the paragraph and the one
 * before; M the sentence's first word and the commas so far; G what a cue file says of the word, g what it says of the head;
 * X the label a rule proposes, Z with the rule's shape, Y with its cue, V the label proposed inside another's content.
 */
export const ATOMS = 'WHSCTQPLRlrBAKNEDXZYVJhdeijkocuvMGg';
export type Columns = readonly Int32Array[];

export interface Facts {
  /** A number for each token's tag; 0 where there is none. */
  readonly tags?: ArrayLike<number>;
  /** The token each token hangs from, itself or -1 for none, and a number for the relation. */
  readonly heads?: ArrayLike<number>;
  readonly relations?: ArrayLike<number>;
  readonly proposals?: Proposals;
  /** A number for what a cue file says of each token, 0 where none has it. */
  readonly cues?: ArrayLike<number>;
}

/** Cueness from which a word counts as a likely cue. */
const LIKELY = 3;

/** All columns for an article, cost linear in its tokens. */
export function atomsOf(syntax: Syntax, vocabulary: Vocabulary, facts: Facts = {}): Columns {
  const { tokens, paragraphs, sentences, quotations } = syntax;
  const n = tokens.length;
  const columns = Array.from(ATOMS, () => new Int32Array(n));
  const column = (atom: string): Int32Array => columns[ATOMS.indexOf(atom)] as Int32Array;
  const W = column('W'), C = column('C'), Q = column('Q'), T = column('T');
  const types = new Map<string, TokenType>(), namedTypes = new Map<string, TokenType>();
  const H = column('H'), S = column('S');
  const named = namesOf(syntax, vocabulary, facts.tags);
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!, known = named[i] ? namedTypes : types;
    let type = known.get(token.text);
    if (!type) known.set(token.text, type = typeOf(token, vocabulary, named[i] === 1));
    W[i] = type.word; H[i] = type.shape; S[i] = type.suffix; C[i] = type.cueness;
    T[i] = named[i] ? NAME : (facts.tags?.[i] ?? 0) + 1;
  }
  if (facts.proposals) {
    column('X').set(facts.proposals.labels);
    column('Z').set(facts.proposals.shapes);
    column('Y').set(facts.proposals.lemmas);
    column('V').set(facts.proposals.inner);
  }
  if (facts.cues) column('G').set(facts.cues);
  // Quotations.
  const B = column('B'), A = column('A'), P = column('P'), E = column('E'), D = column('D'), K = column('K'), N = column('N');
  const paragraphOf = new Int32Array(n);
  paragraphs.forEach(({ first, last }, p) => { for (let i = first; i <= last; i++) paragraphOf[i] = p; });
  for (const q of quotations) {
    if (q.depth > 0) continue;
    const paragraph = paragraphs[paragraphOf[q.open]!]!;
    const close = q.close ?? paragraph.last + 1;
    const base = q.kind === 'single' ? 8 : q.close === undefined ? 16 : 0;
    const before = q.open > paragraph.first ? W[q.open - 1]! : 7;
    const after = close < paragraph.last ? mix(W[close + 1]!, close > 0 ? W[close - 1]! : 0) : 9;
    for (let i = q.open; i <= Math.min(close, paragraph.last); i++) {
      Q[i] = base + (i === q.open ? 1 : i === close ? 2 : i === q.open + 1 ? 3 : i === close - 1 ? 5 : 4);
      B[i] = before; A[i] = after;
    }
  }
  // Sentences.
  const likely = new Uint8Array(n);
  for (let i = 0; i < n; i++) likely[i] = C[i]! >= LIKELY ? 1 : 0;
  const L = column('L'), R = column('R'), l = column('l'), r = column('r'), M = column('M');
  const COMMA = hashText(',');
  for (const { first, last } of sentences) {
    let cue = -1, opener = first, cues = 0, quoted = 0, commas = 0;
    const opening = W[H[first] === 0 && first < last ? first + 1 : first]!;
    for (let i = first; i <= last; i++) {
      const at = i - first;
      P[i] = at < 3 ? at + 1 : last - i < 3 ? 4 + last - i : 0;
      if (cue >= 0) { L[i] = W[cue]!; l[i] = distance(i - cue); }
      K[i] = mix(W[opener]!, distance(i - opener));
      const place = Q[i] ?? 0;
      const outside = place === 0 || (place > 8 && place < 16);
      if (!outside) quoted++;
      M[i] = mix(opening, Math.min(commas, 3));
      if (outside && W[i] === COMMA) commas++;
      if (likely[i]) { cue = i; if (outside) cues++; }
      if (H[i] === 0 && i < last) opener = i + 1;
    }
    cue = -1;
    let mark = 0;
    for (let i = last; i >= first; i--) {
      if (cue >= 0) { R[i] = W[cue]!; r[i] = distance(cue - i); }
      N[i] = mark;
      if (likely[i]) cue = i;
      if (H[i] === 0) mark = mix(W[i]!, i < last ? W[i + 1]! : 0);
    }
    const sentence = mix(mix(Math.min(cues, 3), quoted === 0 ? 0 : quoted === last - first + 1 ? 2 : 1), mix(W[last]!, likely[first + 1] ? 1 : W[first] === COMMA ? 2 : 0));
    for (let i = first; i <= last; i++) E[i] = sentence;
  }
  // Paragraphs.
  let headline = true;
  paragraphs.forEach(({ first, last }, p) => {
    const before = p > 0 ? paragraphState(paragraphs[p - 1]!, Q, likely, W) : 0;
    const role = headline ? 1 : p < 3 ? 2 : 3;
    if (last >= first) headline = false;
    const length = last - first < 12 ? 1 : last - first < 40 ? 2 : 3;
    const here = mix(mix(role, before), length);
    for (let i = first; i <= last; i++) D[i] = here;
  });
  if (facts.heads && facts.relations) syntaxAtoms(columns, facts.heads, facts.relations, likely, named);
  return columns;
}

/** How a paragraph ends: inside a quotation, with a colon, with a cue in it. */
function paragraphState({ first, last }: Paragraph, Q: Int32Array, likely: Uint8Array, W: Int32Array): number {
  if (last < first) return 1;
  let cue = 0;
  for (let i = first; i <= last; i++) if (likely[i] && Q[i] === 0) cue = 1;
  const quoted = Q[last] === 0 ? 0 : Q[last]! > 16 ? 2 : 1;
  const colon = W[last] === hashText(':') ? 1 : 0;
  return 2 + cue + 2 * quoted + 6 * colon;
}

/** What the parse says: head word, relation, the likely cue above and the way down from it. */
function syntaxAtoms(columns: Columns, heads: ArrayLike<number>, relations: ArrayLike<number>, likely: Uint8Array, named: Uint8Array): void {
  const column = (atom: string): Int32Array => columns[ATOMS.indexOf(atom)]!;
  const W = column('W'), T = column('T'), G = column('G'), g = column('g');
  const J = column('J'), h = column('h'), d = column('d'), e = column('e'), i2 = column('i'), j2 = column('j'), k2 = column('k');
  const opens = column('o'), closes = column('c'), openLength = column('u'), closeLength = column('v');
  const n = W.length;
  for (let i = 0; i < n; i++) {
    const head = heads[i]!;
    d[i] = head >= 0 && named[i] && named[head] ? INSIDE_NAME : relations[i]!;
    if (head >= 0 && head !== i) {
      h[i] = W[head]!; J[i] = T[head]!; g[i] = G[head]!;
      e[i] = head < i ? -distance(i - head) : distance(head - i);
    } else h[i] = 5;
    // Climb to the nearest likely cue above, remembering the last relation stepped over.
    let at = i, up = head, relation = relations[i]!, steps = 0;
    while (up >= 0 && up !== at && steps < 12 && !likely[up]) { at = up; relation = relations[at]!; up = heads[at]!; steps++; }
    if (up >= 0 && up !== at && likely[up]) {
      i2[i] = W[up]!;
      j2[i] = mix(relation, up < i ? 1 : 2);
      k2[i] = Math.min(steps, 4) + 1;
    } else j2[i] = 3;
  }
  // The widest phrase that begins, and that ends, at each token.
  const low = Int32Array.from({ length: n }, (_, i) => i), high = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = 0; i < n; i++) {
    for (let up = heads[i]!, steps = 0; up >= 0 && steps < 60; up = heads[up]!, steps++) {
      if (low[up]! <= i && high[up]! >= i) break;
      if (i < low[up]!) low[up] = i;
      if (i > high[up]!) high[up] = i;
    }
  }
  const phrase = (at: number): number => {
    const head = heads[at]!;
    return mix(mix(relations[at]!, head < 0 ? 0 : likely[head] ? W[head]! : T[head]!), head < at ? 1 : 2);
  };
  for (let i = 0; i < n; i++) {
    let at = i;
    while (heads[at]! >= 0 && low[heads[at]!] === i) at = heads[at]!;
    if (low[at] === i) { opens[i] = phrase(at); openLength[i] = distance(high[at]! - i) + 1; }
    at = i;
    while (heads[at]! >= 0 && high[heads[at]!] === i) at = heads[at]!;
    if (high[at] === i) { closes[i] = phrase(at); closeLength[i] = distance(i - low[at]!) + 1; }
  }
}

/** The tag and the relation of all words of a name alike: what a tagger and a parser make of them hangs on how they are spelled. */
const NAME = TAGS.indexOf('NNP') + 1, INSIDE_NAME = RELATIONS.indexOf('flat');

/**
 * 1 for each word that counts as part of a name, by its capital and its tag: every capitalised word that is no common one, and common
 * ones too where a capital tells, that is neither at the head of a sentence or quotation nor in headline case.
 */
function namesOf({ tokens, sentences }: Syntax, vocabulary: Vocabulary, tags: ArrayLike<number> | undefined): Uint8Array {
  const named = new Uint8Array(tokens.length);
  for (const { first, last } of sentences) {
    const titled = isTitled(tokens, { first, last }) === 1;
    for (let i = first; i <= last; i++) {
      const token = tokens[i]!;
      if (!token.capital || token.kind !== 'word') continue;
      const before = tokens[i - 1];
      const tells = !titled && i > first && (before?.kind !== 'mark' || before.text === ',' || before.text === '(');
      if (tells ? NAMEABLE.has(tags?.[i] ?? NAME - 1) : !isCommon(token, vocabulary)) named[i] = 1;
    }
  }
  return named;
}

const NAMEABLE: ReadonlySet<number> = new Set((['NN', 'NNS', 'NNP', 'JJ', 'X', 'RB', 'UH', 'VB', 'VBN', 'VBP', 'VBZ', 'VBG'] as const).map((tag) => TAGS.indexOf(tag)));

const distance = (tokens: number): number => (tokens <= 3 ? tokens : tokens <= 5 ? 4 : tokens <= 9 ? 5 : tokens <= 16 ? 6 : tokens <= 30 ? 7 : 8);
