import { existsSync, readFileSync } from 'node:fs';
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

/** The pieces of a model too large for one file, one after another. */
function joined(file: (part: string) => URL): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let n = 1; existsSync(file(`.${n}`)); n++) parts.push(readFileSync(file(`.${n}`)));
  return Buffer.concat(parts);
}
