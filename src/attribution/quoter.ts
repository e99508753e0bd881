import { phraseEndingAt, type Range } from './noun-phrase.ts';
import type { View } from './view.ts';

const QUOTING = new Set(['quoted', 'quotes', 'quote', 'quoting', 'cited', 'cites', 'citing']);

/** `[relay Radio Vell] quoted [source Lind] [cue as saying]`: whoever quotes passes on, and is found here. */
export function quoterBefore(view: View, source: Range, cue: Range, floor: number): Range | undefined {
  const verb = source.first - 1;
  if (view.lower(cue.first) !== 'as' || cue.first !== source.last + 1 || !QUOTING.has(view.lower(verb))) return undefined;
  return phraseEndingAt(view, verb - 1, floor);
}
