import { readFileSync } from 'node:fs';
import type { Model } from './format.ts';
import { readModel } from './format.ts';

const loaded = new Map<string, Model>();

/**
 * Loads the weight file `<name>.weights` beside this file, on first use and once. Throws `RangeError` when there is none or
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
  const file = new URL(`./${name}.weights`, import.meta.url);
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new RangeError(`Model "${name}": expected its weights at ${file.pathname}`, { cause });
  }
}
