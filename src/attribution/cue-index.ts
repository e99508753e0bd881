import type { Cue } from '../lang/cue.ts';
import { cueTrie } from './cue-forms.ts';
import type { View } from './view.ts';

/** Words that may credit somebody: `first` … `last` are the tokens of the form itself. */
export interface CueWords {
  readonly cue: Cue;
  readonly first: number;
  readonly last: number;
}

/** Every cue form in the tokens `from` … `to`, the longest at each place; forms of several words by a trie. */
export function findCueWords(view: View, from: number, to: number): CueWords[] {
  const found: CueWords[] = [];
  for (let i = from; i <= to; i++) {
    const here = cueWordsAt(view, i, to);
    const longest = here[0]?.last;
    found.push(...here.filter(({ last }) => last === longest));
  }
  return found;
}

/** Most tokens begin none. */
const NONE: readonly CueWords[] = [];

/** Every cue form that begins at token `i`, the longest first: `call for` is one, and `call` before "for" is another. */
export function cueWordsAt(view: View, i: number, to: number): readonly CueWords[] {
  let node = cueTrie(view.language).next.get(view.lower(i));
  if (!node) return NONE;
  const found: CueWords[] = [];
  for (let j = i; node; j++) {
    for (const cue of node.cues ?? []) found.push({ cue, first: i, last: j });
    if (j >= to) break;
    node = node.next.get(view.lower(j + 1));
  }
  return found.sort((a, b) => b.last - a.last);
}
