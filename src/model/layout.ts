import type { Kernel } from './kernel.ts';
import { STEP } from './kernel.ts';
import type { Table } from './table.ts';
import { BUCKET_BITS, MARK_BITS } from './table.ts';

/** How a table lies in a kernel's memory, so that the rows of keys are looked up and added up there. */
export interface Layout {
  /** What room it takes, in bytes. */
  readonly bytes: number;
  /** Lays it out from `at` on, a multiple of `LINE`, in memory that is all zeros. Throws `RangeError` for more rows of neighbouring keys than there is room for. */
  readonly place: (kernel: Kernel, at: number) => Adding;
}

/** Adds up the rows of `groups` groups of `each` keys, of which not all have one, and writes the sums of 16 bits to `out`, a group behind another, each rounded up to whole steps. */
export type Adding = (keys: number, groups: number, each: number, out: number) => void;

export const layoutOf = (table: Table): Layout => (table.columns <= SLOT ? inLines(table) : inRows(table));

/** A line of the processor's cache, in bytes. */
export const LINE = 64;
/** Bytes of a row in a line, and so the most columns; lines that spill together, and how many more they can fill. */
const SLOT = 7, TOGETHER = 256, MOST_SPILT = 255;
const LINES = 1 << (BUCKET_BITS - 1), BUCKETS = 2 * TOGETHER, ZONE = TOGETHER * LINE, ZONES = LINES / TOGETHER;

/**
 * Narrow rows beside their marks in lines of 64 bytes, which a processor fetches as one: a key costs one look into memory that is far off, and not one each for its bucket,
 * its mark and its row. (Hash buckets as wide as a cache line: Ross, Efficient Hash Probes on Modern Processors, ICDE 2007.)
 */
function inLines({ starts, marks, cells, columns }: Table): Layout {
  const zones = Array.from({ length: ZONES }, (_, zone) => [starts[zone * BUCKETS]!, starts[(zone + 1) * BUCKETS]!] as const);
  const most = Math.max(...zones.map(([first, last]) => last - first));
  // The rows of a zone are laid out from a place behind all lines. Spilt lines count from 1 and lie by their number, so that most of their room is never touched, and the first of it
  // stays zeros: the row of what has none.
  const spillAt = LINES * LINE, startsAt = spillAt + (MOST_SPILT + 1) * ZONES * LINE, marksAt = startsAt + 4 * (BUCKETS + 1), cellsAt = marksAt + 2 * most;
  return {
    // Cells are read eight at a time.
    bytes: cellsAt + most * columns + STEP,
    place(kernel, at) {
      const bytes = new Uint8Array(kernel.memory);
      const put = (to: number, list: Int32Array | Int16Array | Int8Array): void => bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at + to);
      zones.forEach(([first, last], zone) => {
        put(startsAt, starts.subarray(zone * BUCKETS, (zone + 1) * BUCKETS + 1));
        put(marksAt, marks.subarray(first, last));
        put(cellsAt, cells.subarray(first * columns, last * columns));
        const spilt = kernel.lines(at + startsAt, at + marksAt, at + cellsAt, MARK_BITS, columns, at + zone * ZONE, at + spillAt + zone * LINE);
        if (spilt > MOST_SPILT) throw new RangeError(`${last - first} rows of neighbouring keys spill into more than ${MOST_SPILT} lines`);
      });
      return (keys, groups, each, out) => kernel.found(keys, groups, each, at, at + spillAt, at + spillAt, out);
    },
  };
}

/** Rows as the table has them, beside its marks and the starts of its buckets. */
function inRows({ starts, marks, cells, columns }: Table): Layout {
  const steps = Math.ceil(columns / STEP);
  // Eight marks are read at once, and eight cells, also at the end; a key without a row is given the zeros behind the last one.
  const marksAt = 4 * starts.length, cellsAt = marksAt + 2 * (marks.length + STEP);
  return {
    bytes: cellsAt + cells.length + steps * STEP,
    place(kernel, at) {
      new Int32Array(kernel.memory, at).set(starts);
      new Int16Array(kernel.memory, at + marksAt).set(marks);
      new Int8Array(kernel.memory, at + cellsAt).set(cells);
      return (keys, groups, each, out) => {
        kernel.rows(keys, keys + 4 * each * groups, at, at + marksAt, MARK_BITS, columns, cells.length);
        kernel.sum(keys, groups, each, at + cellsAt, -1, steps, out);
      };
    },
  };
}
