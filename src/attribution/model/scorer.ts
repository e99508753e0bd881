import { MOST_EACH, newKernel, STEP } from '../../model/kernel.ts';
import { layoutOf, LINE } from '../../model/layout.ts';
import type { Columns } from './atoms.ts';
import { OUTSIDE_LEFT, OUTSIDE_RIGHT } from './features.ts';
import type { Table } from '../../model/table.ts';
import type { Templates } from './templates.ts';

/**
 * Scores the tokens of the paragraph `first … last`: writes the score of column c at token i to `scores[(i - first) * stride + places[c]]`.
 * A score is the sum over the rows of all features that the table has.
 */
export type Scorer = (columns: Columns, first: number, last: number, scores: Float64Array, stride: number, places: readonly number[]) => void;

/** Tokens scored at once: what is worked out for them stays in the processor's nearest memory. */
const CHUNK = 16;
/** How far from its token an atom may stand. */
const REACH = 4;
/** Numbers of a column that are laid out at once: a chunk and what stands around it. */
const LAID = CHUNK + 2 * REACH;

/** A scorer with a kernel that holds its own copy of the table. Throws `RangeError` for a template that looks further than `REACH`. */
export function scorerOf(table: Table, { code }: Templates): Scorer {
  const { columns, scale } = table, layout = layoutOf(table);
  const { words, parts, atoms, used } = placed(code);
  const most = Math.max(...parts.map(({ count }) => count)), width = Math.ceil(columns / STEP) * STEP;
  let bytes = 0;
  const room = (size: number): number => { const at = bytes; bytes += Math.ceil(size / LINE) * LINE; return at; };
  const codeAt = room(4 * words.length), laidAt = room(4 * LAID * atoms), rowsAt = room(4 * CHUNK * most), sumsAt = room(2 * CHUNK * width);
  const tableAt = room(layout.bytes);
  const kernel = newKernel(bytes), { memory } = kernel, adding = layout.place(kernel, tableAt);
  new Int32Array(memory, codeAt).set(words);
  const laid = new Int32Array(memory, laidAt, LAID * atoms), sums = new Int16Array(memory, sumsAt, CHUNK * width);
  const totals = new Int32Array(CHUNK * width);
  return (values, first, last, scores, stride, places) => {
    for (let from = first; from <= last; from += CHUNK) {
      const tokens = Math.min(CHUNK, last + 1 - from);
      for (const atom of used) lay(values[atom]!, first, last, from, laid, atom * LAID);
      totals.fill(0);
      for (const { begin, end, count } of parts) {
        kernel.keys(codeAt + 4 * begin, codeAt + 4 * end, laidAt + 4 * REACH, tokens, rowsAt, 4 * count);
        adding(rowsAt, tokens, count, sumsAt);
        for (let k = 0; k < tokens * width; k++) totals[k] = totals[k]! + sums[k]!;
      }
      for (let t = 0; t < tokens; t++) {
        const to = (from + t - first) * stride;
        for (let c = 0; c < columns; c++) scores[to + places[c]!] = totals[t * width + c]! * scale;
      }
    }
  };
}

/** Templates that are summed up together, as a stretch of code. */
interface Part {
  readonly begin: number;
  readonly end: number;
  readonly count: number;
}

/** The code of templates with places in the kernel's memory instead of atoms and offsets; in parts, since a sum of 16 bits holds only so many rows. */
function placed(code: Int32Array): { readonly words: Int32Array; readonly parts: readonly Part[]; readonly atoms: number; readonly used: readonly number[] } {
  const words: number[] = [], parts: Part[] = [], used = new Set<number>();
  let begin = 0, count = 0, atoms = 0;
  const close = (): void => {
    if (count > 0) parts.push({ begin, end: words.length, count });
    begin = words.length;
    count = 0;
  };
  for (let c = 0; c < code.length;) {
    const end = c + 2 + 2 * code[c + 1]!;
    words.push(code[c]!, code[c + 1]!);
    for (c += 2; c < end; c += 2) {
      const atom = code[c]!, offset = code[c + 1]!;
      if (Math.abs(offset) > REACH) throw new RangeError(`A template looks ${offset} tokens away; expected ${REACH} at most`);
      atoms = Math.max(atoms, atom + 1);
      used.add(atom);
      words.push(4 * (atom * LAID + offset));
    }
    if (++count === MOST_EACH) close();
  }
  close();
  return { words: Int32Array.from(words), parts, atoms, used: [...used] };
}

/** Lays out a column from `REACH` before token `from` on, with what stands for the tokens outside the paragraph. */
function lay(column: Int32Array, first: number, last: number, from: number, out: Int32Array, at: number): void {
  const start = from - REACH, end = start + LAID;
  const to = at - start, inside = Math.max(start, first), behind = Math.min(end, last + 1);
  for (let i = start; i < inside; i++) out[to + i] = OUTSIDE_LEFT;
  for (let i = inside; i < behind; i++) out[to + i] = column[i]!;
  for (let i = behind; i < end; i++) out[to + i] = OUTSIDE_RIGHT;
}
