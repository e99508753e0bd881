import type { Columns } from '../../src/attribution/model/atoms.ts';
import { keysAt } from '../../src/attribution/model/features.ts';
import type { Templates } from '../../src/attribution/model/templates.ts';
import type { Example } from './corpus.ts';

/** Numbers the features that occur often enough: row 1 … `size`; 0 is no feature. Open addressing, keys never 0. */
export class FeatureIndex {
  size = 0;
  private keys: Int32Array;
  private values: Int32Array;
  constructor(capacity: number) {
    let slots = 1024;
    while (slots < capacity * 2) slots *= 2;
    this.keys = new Int32Array(slots);
    this.values = new Int32Array(slots);
  }
  get(key: number): number {
    const mask = this.keys.length - 1;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const there = this.keys[slot];
      if (there === key) return this.values[slot]!;
      if (there === 0) return 0;
    }
  }
  add(key: number): number {
    const mask = this.keys.length - 1;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const there = this.keys[slot];
      if (there === key) return this.values[slot]!;
      if (there === 0) {
        if (this.size * 1.6 > this.keys.length) throw new RangeError(`A feature index for ${this.keys.length} is full`);
        this.keys[slot] = key;
        return (this.values[slot] = ++this.size);
      }
    }
  }
  /** Key of each row; entry 0 is unused. */
  keyOfRow(): Int32Array {
    const out = new Int32Array(this.size + 1);
    this.keys.forEach((key, slot) => { if (key !== 0) out[this.values[slot]!] = key; });
    return out;
  }
}

/** A counting filter: how often each key occurs, never too low, capped at 255. */
export class KeyCounts {
  private counts = new Uint8Array(1 << 27);
  add(key: number): void {
    const slot = (Math.imul(key, 0x9e3779b1) >>> 5);
    if (this.counts[slot]! < 255) this.counts[slot]!++;
  }
  of(key: number): number {
    return this.counts[Math.imul(key, 0x9e3779b1) >>> 5]!;
  }
}

export function forEachToken(example: Example, visit: (i: number, first: number, last: number) => void): void {
  for (const { first, last } of example.syntax.paragraphs) for (let i = first; i <= last; i++) visit(i, first, last);
}

/** All feature keys of an article. */
export function keysOf(example: Example, columns: Columns, templates: Templates): Int32Array {
  const keys = new Int32Array(example.syntax.tokens.length * templates.count);
  forEachToken(example, (i, first, last) => keysAt(templates, columns, i, first, last, keys, i * templates.count));
  return keys;
}

/** Indexes the features seen at least `min` times, and turns articles into rows. */
export function indexRows(examples: readonly Example[], columns: readonly Columns[], templates: Templates, min: number): { index: FeatureIndex; rows: Int32Array[] } {
  const counts = new KeyCounts();
  const rows = examples.map((example, n) => keysOf(example, columns[n]!, templates));
  for (const keys of rows) for (let k = 0; k < keys.length; k++) counts.add(keys[k]!);
  const index = new FeatureIndex(6_000_000);
  for (const keys of rows) for (let k = 0; k < keys.length; k++) keys[k] = counts.of(keys[k]!) >= min ? index.add(keys[k]!) : 0;
  return { index, rows };
}
