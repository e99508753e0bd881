import { readFileSync } from 'node:fs';

/** The loops of `kernel.wat`, which says what each does, and the memory they work in. The memory never grows, so views into it stay good. */
export interface Kernel {
  readonly memory: ArrayBuffer;
  readonly sum: (features: number, groups: number, each: number, cells: number, mask: number, steps: number, out: number) => void;
  readonly mix: (left: number, right: number, alone: number, count: number, out: number) => void;
  readonly keys: (code: number, codeEnd: number, token: number, tokens: number, out: number, stride: number) => void;
  readonly starts: (at: number, count: number, out: number) => void;
  readonly rows: (at: number, end: number, starts: number, marks: number, bits: number, width: number, none: number) => void;
  readonly lines: (starts: number, marks: number, cells: number, bits: number, columns: number, lines: number, spill: number) => number;
  readonly found: (key: number, groups: number, each: number, lines: number, spill: number, none: number, out: number) => void;
}

/** Columns that `sum` adds in one step. */
export const STEP = 8;
/** More features in a group than this could overflow a sum of 16 bits: 255 × 128 < 2 ** 15. */
export const MOST_EACH = 255;

/** The type library of Node 20 does not know of WebAssembly; this much of it is used here. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: { readonly host: object }) => { readonly exports: Omit<Kernel, 'memory'> };
};

const PAGE = 65_536;

let compiled: object | undefined;

/** A kernel with a memory of its own of `bytes` bytes at least. */
export function newKernel(bytes: number): Kernel {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('../model/kernel.wasm', import.meta.url)));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { sum, mix, keys, rows, starts, lines, found } = new WebAssembly.Instance(compiled, { host: { memory } }).exports;
  return { memory: memory.buffer, sum, mix, keys, rows, starts, lines, found };
}
