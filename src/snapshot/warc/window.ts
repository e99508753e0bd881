import { readSync } from 'node:fs';

/** A file seen through a buffer that moves along it and grows only as far as one record needs. */
export interface Window {
  /** What of the file is in view, from where it stands on. Valid until the next call. */
  readonly view: () => Buffer;
  /** How far into the file it stands, in bytes. */
  readonly at: () => number;
  /** Steps over so many bytes of what is in view. */
  readonly skip: (bytes: number) => void;
  /** Brings at least as much again into view; false at the end of the file. */
  readonly more: () => boolean;
}

/** As much as is read at once: a dozen compressed pages. In bytes. */
const STEP = 2 ** 20;

/** Looks through an open file from where it stands, or through a stretch of it. */
export function windowOn(file: number, stretch?: { readonly at: number; readonly length: number }): Window {
  let held = Buffer.alloc(0), start = 0, at = 0, taken = 0, ended = false;
  return {
    view: () => held.subarray(start),
    at: () => at,
    skip: (bytes) => {
      start += bytes;
      at += bytes;
    },
    more: () => {
      if (ended) return false;
      const rest = held.subarray(start);
      const wanted = Math.min(Math.max(STEP, rest.length), stretch ? stretch.length - taken : Infinity), next = Buffer.allocUnsafe(rest.length + wanted);
      rest.copy(next);
      const read = wanted === 0 ? 0 : readSync(file, next, rest.length, wanted, stretch ? stretch.at + taken : null);
      taken += read;
      held = next.subarray(0, rest.length + read);
      start = 0;
      ended = read === 0;
      return !ended;
    },
  };
}

/** Looks through what is in memory already. */
export function windowOver(bytes: Buffer): Window {
  let at = 0;
  return { view: () => bytes.subarray(at), at: () => at, skip: (length) => { at += length; }, more: () => false };
}
