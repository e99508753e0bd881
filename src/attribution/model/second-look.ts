import type { Syntax } from '../../syntax/syntax.ts';
import type { Columns } from './atoms.ts';
import { ATOMS } from './atoms.ts';
import { mix } from '../../model/hash.ts';
import { runsOf } from './labels.ts';

/** What the first stage says of an article: its best labels, and how likely each role is at each token, `role + 3 * i`. */
export interface FirstLook {
  readonly labels: Uint8Array;
  readonly chances: Float32Array;
}

/**
 * The atoms of the second stage, behind those of the first: 1 first label, 2 how likely a source, 3 a cue, 4 a content;
 * 5 and 6 the first stage's nearest cue in the sentence to the left and right, 7 and 8 how far; 9 and 0 the same for sources;
 * + the roles of the sentence in order, < how the sentence before ends, > how the one after begins;
 * = how much of the quotation is content, % of the sentence, & of the paragraph; ! where in its first-stage run the token stands;
 * ? whether the article credits much at all; ^ a cue near by outside the sentence.
 */
export const SECOND_ATOMS = `${ATOMS}1234567890+<>=%&!?^`;

export function secondAtoms(syntax: Syntax, columns: Columns, { labels, chances }: FirstLook): Columns {
  const n = syntax.tokens.length;
  const all = [...columns, ...Array.from({ length: SECOND_ATOMS.length - ATOMS.length }, () => new Int32Array(n))];
  const column = (atom: string): Int32Array => all[SECOND_ATOMS.indexOf(atom)]!;
  const W = column('W');
  const label = column('1'), source = column('2'), cue = column('3'), content = column('4');
  for (let i = 0; i < n; i++) {
    label[i] = labels[i]! + 1;
    source[i] = level(chances[3 * i]!);
    cue[i] = level(chances[3 * i + 1]!);
    content[i] = level(chances[3 * i + 2]!);
  }
  const place = column('!');
  for (const { role, first, last } of runsOf(labels)) {
    for (let i = first; i <= last; i++) place[i] = 1 + role * 4 + (i === first ? 1 : 0) + (i === last ? 2 : 0);
  }
  const leftCue = column('5'), rightCue = column('6'), leftFar = column('7'), rightFar = column('8');
  const leftSource = column('9'), rightSource = column('0'), roles = column('+'), before = column('<'), after = column('>'), near = column('^');
  const share = column('%');
  syntax.sentences.forEach(({ first, last, block }, s) => {
    let order = 1, inside = 0, seen = -1, at = -1, from = -1;
    for (let i = first; i <= last; i++) {
      const role = labels[i] === 0 ? -1 : (labels[i]! - 1) >> 1;
      if (role >= 0 && (role !== seen)) order = Math.min(order * 4 + role + 1, 1 << 20);
      seen = role;
      if (role === 2) inside++;
      if (at >= 0) { leftCue[i] = W[at]!; leftFar[i] = distance(i - at); }
      if (from >= 0) leftSource[i] = distance(i - from);
      if (role === 1) at = i;
      if (role === 0) from = i;
    }
    at = from = -1;
    for (let i = last; i >= first; i--) {
      if (at >= 0) { rightCue[i] = W[at]!; rightFar[i] = distance(at - i); }
      if (from >= 0) rightSource[i] = distance(from - i);
      if (labels[i] === 3 || labels[i] === 4) at = i;
      if (labels[i] === 1 || labels[i] === 2) from = i;
    }
    const part = portion(inside, last - first + 1);
    const previous = syntax.sentences[s - 1], next = syntax.sentences[s + 1];
    const endsIn = previous ? roleEnd(labels, previous.first, previous.last) + (previous.block === block ? 0 : 4) : 9;
    const beginsIn = next ? roleEnd(labels, next.last, next.first) + (next.block === block ? 0 : 4) : 9;
    for (let i = first; i <= last; i++) {
      roles[i] = order; share[i] = part; before[i] = endsIn; after[i] = beginsIn;
      near[i] = mix(endsIn, beginsIn);
    }
  });
  const quoted = column('='), told = column('&');
  for (const { open, close, depth } of syntax.quotations) {
    if (depth > 0) continue;
    const end = close ?? open;
    let inside = 0;
    for (let i = open; i <= end; i++) if (labels[i]! >= 5) inside++;
    const part = portion(inside, end - open + 1);
    for (let i = open; i <= end; i++) quoted[i] = part;
  }
  for (const { first, last } of syntax.paragraphs) {
    let inside = 0;
    for (let i = first; i <= last; i++) if (labels[i]! >= 5) inside++;
    const part = portion(inside, last - first + 1);
    for (let i = first; i <= last; i++) told[i] = part;
  }
  return all;
}

/** The role of the last token that is no mark, looked for from `to` towards `from`: 0 outside, 1 source, 2 cue, 3 content. */
function roleEnd(labels: Uint8Array, from: number, to: number): number {
  const step = from <= to ? -1 : 1;
  for (let i = to, k = 0; k < 3 && (step < 0 ? i >= from : i <= from); i += step, k++) if (labels[i] !== 0) return ((labels[i]! - 1) >> 1) + 1;
  return 0;
}

const level = (chance: number): number => (chance < 0.02 ? 0 : chance < 0.1 ? 1 : chance < 0.3 ? 2 : chance < 0.5 ? 3 : chance < 0.75 ? 4 : chance < 0.95 ? 5 : 6);
const portion = (some: number, all: number): number => (some === 0 ? 1 : some < 0.3 * all ? 2 : some < 0.7 * all ? 3 : some < 0.95 * all ? 4 : 5);
const distance = (tokens: number): number => (tokens <= 3 ? tokens : tokens <= 5 ? 4 : tokens <= 9 ? 5 : tokens <= 16 ? 6 : tokens <= 30 ? 7 : 8);
