import { closeSync, openSync } from 'node:fs';
import type { Opened } from './opened.ts';
import { problemOf } from './problem.ts';

/** What `read` finds in a file that is open as long as somebody takes from it; what goes wrong is told and ends it, as `told` says it. */
export function* fromFile(path: string, read: (file: number) => Iterable<Opened>, told: (error: unknown) => string = problemOf): Generator<Opened> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    yield* read(file);
  } catch (error) {
    yield { input: path, problem: told(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
