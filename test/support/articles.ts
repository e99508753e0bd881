import type { Hints } from '../../src/article/find.ts';
import type { Addition } from '../../src/ledger/ledger.ts';
import { read } from '../../src/read.ts';
import { snapshotOfText } from './snapshot.ts';

/** A short made-up article as `add` takes it. */
export function additionOf(text: string, hints: Hints = {}, pipeline = '0.1.0+test'): Addition {
  const snapshot = snapshotOfText(text);
  return { snapshot, hints, pipeline, reading: read(snapshot, hints) };
}

const PEOPLE = ['Gen. Ilka Lind', 'Mayor Orrin Vask', 'The harbour office', 'Rear Admiral Petra Ruun', 'Tavia’s defence ministry'];
const THINGS = ['the bridge was intact', 'four boats had crossed the lane', 'the reservoir held', 'no divers were in the water', 'the ferry had been mined'];

/** The n-th of a row of articles, no two alike. */
export const article = (n: number): string => `${PEOPLE[n % 5]} said that ${THINGS[(n * 3) % 5]} on pier ${n}.\n\n“We saw ${n} lights,” ${PEOPLE[(n + 2) % 5]} told Radio Brennick. ${PEOPLE[(n + 1) % 5]} denied that ${THINGS[(n + 1) % 5]}.\n`;
