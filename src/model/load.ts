import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Model } from './format.ts';
import { readModel } from './format.ts';

const loaded = new Map<string, Model>();

/**
 * Loads the weight file `<name>.weights` beside this file, or its pieces `<name>.1.weights`, `<name>.2.weights` …, on first use and once. Throws `RangeError` when there is none or
 * when it is not what its head says.
 */
export function loadModel(name: string): Model {
  const before = loaded.get(name);
  if (before) return before;
  const model = readModel(bytesOf(name), name);
  loaded.set(name, model);
  return model;
}

function bytesOf(name: string): Uint8Array {
  const file = (part: string): URL => new URL(`../model/${name}${part}.weights`, import.meta.url);
  if (existsSync(file('.1'))) return joined(file);
  try {
    return readFileSync(file(''));
  } catch (cause) {
    throw new RangeError(`Model "${name}": expected its weights at ${file('').pathname}`, { cause });
  }
}

/** The pieces of a model too large for one file, one after another, read to where they belong: to join them afterwards would write them twice. */
function joined(file: (part: string) => URL): Uint8Array {
  const parts: { readonly opened: number; readonly length: number }[] = [];
  try {
    for (let n = 1; existsSync(file(`.${n}`)); n++) {
      const opened = openSync(file(`.${n}`), 'r');
      parts.push({ opened, length: fstatSync(opened).size });
    }
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const { opened, length } of parts) for (const end = at + length; at < end;) {
      const read = readSync(opened, whole, at, end - at, null);
      if (read === 0) break;
      at += read;
    }
    return whole;
  } finally {
    for (const { opened } of parts) closeSync(opened);
  }
}
