import type { Model } from '../model/format.ts';
import type { PartSums } from '../model/parts.ts';
import { partSums } from '../model/parts.ts';
import type { Rows } from '../model/rows.ts';
import { bestColumn } from '../model/rows.ts';
import type { Arcs } from './arcs.ts';
import { begin, can, hang, headBy, MOVES, newArcs, RIGHT, SHIFT, shift } from './arcs.ts';
import type { Forms } from './forms.ts';
import { LABEL_FEATURES, labelFeatures } from './label-features.ts';
import { LABELS } from './label-set.ts';
import type { Seen } from './move-features.ts';
import { MOVE_FEATURES, moveFeatures } from './move-features.ts';
import type { Sentence } from './syntax.ts';
import { TAGS } from './tag-set.ts';

/** The rows of a parser: which move comes next, and which label an arc gets. */
export interface ParserRows {
  readonly moves: Rows;
  readonly labels: Rows;
}

/** Takes the rows from a model. Throws `RangeError` when it was made for other labels or features. */
export function parserRows({ name, lists, numbers, tables }: Model): ParserRows {
  const labels = (lists.labels ?? []).join(' ');
  if (labels !== LABELS.join(' ')) throw new RangeError(`Model "${name}" labels with "${labels}"; expected "${LABELS.join(' ')}"`);
  if (numbers.moveFeatures !== MOVE_FEATURES.count || numbers.labelFeatures !== LABEL_FEATURES.count) {
    throw new RangeError(`Model "${name}" has ${numbers.moveFeatures} and ${numbers.labelFeatures} features; expected ${MOVE_FEATURES.count} and ${LABEL_FEATURES.count}`);
  }
  const rows = (table: string, columns: number): Rows => {
    const cells = tables[table]?.cells;
    if (!cells) throw new RangeError(`Model "${name}" has no table "${table}"`);
    return { cells, mask: cells.length - columns - 1, columns };
  };
  return { moves: rows('moves', MOVES), labels: rows('labels', LABELS.length) };
}

const ROOT = LABELS.indexOf('root');

/**
 * Hangs each token on another of its sentence, or on none: a greedy arc-hybrid parser, trained with a dynamic oracle
 * (Goldberg and Nivre 2013). The label of an arc is settled when it is made. Linear in the number of tokens.
 */
export function findHeads(sentences: readonly Sentence[], forms: Forms, tags: Uint8Array, rows: ParserRows): Pick<Arcs, 'heads' | 'labels'> {
  const seen = seenOf(forms, tags);
  const arcs = newArcs(tags.length);
  const moves = partSums(rows.moves, MOVE_FEATURES), names = partSums(rows.labels, LABEL_FEATURES);
  for (const { first, last } of sentences) {
    begin(arcs, first, last);
    while (arcs.next <= last || arcs.depth > 1) {
      const move = onlyMove(arcs) ?? learntMove(seen, arcs, moves);
      if (move === SHIFT) {
        shift(arcs);
      } else {
        labelFeatures(seen, arcs, headBy(arcs, move), arcs.stack[arcs.depth - 1] as number, names.parts);
        names.add();
        hang(arcs, move, bestLabel(names.scores));
      }
    }
    if (arcs.depth > 0) arcs.labels[arcs.stack[0] as number] = ROOT;
  }
  return arcs;
}

/** The move where only one is possible: nothing to hang yet, or nothing left to hang it on but the token under it. */
const onlyMove = ({ depth, next, last }: Arcs): number | undefined => (depth === 0 ? SHIFT : next > last ? RIGHT : undefined);

function learntMove(seen: Seen, arcs: Arcs, { parts, scores, add }: PartSums): number {
  moveFeatures(seen, arcs, parts);
  add();
  return bestMove(arcs, scores);
}

/** The possible move with the highest score. */
export function bestMove(arcs: Arcs, scores: PartSums['scores']): number {
  let best = -1;
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (can(arcs, move) && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move;
  }
  return best;
}

/** The label with the highest score; never `root`, the first, which no arc has. */
export const bestLabel = (scores: PartSums['scores']): number => bestColumn(scores, LABELS.length, ROOT + 1);

/** Counts once what the features ask for again and again: what stands between two tokens. */
export function seenOf(forms: Forms, tags: Uint8Array): Seen {
  const counts = (...of: readonly (typeof TAGS)[number][]): Int32Array => {
    const counted = new Int32Array(tags.length + 1), wanted = new Set(of.map((tag) => TAGS.indexOf(tag)));
    for (let i = 0; i < tags.length; i++) counted[i + 1] = (counted[i] as number) + (wanted.has(tags[i] as number) ? 1 : 0);
    return counted;
  };
  return {
    forms, tags,
    verbs: counts('VBD', 'VBP', 'VBZ', 'MD', 'VB'), commas: counts(',', ':'), conjunctions: counts('CC'), quotes: counts('"'),
  };
}
