import { hashText } from '../../model/hash.ts';
import type { Cue } from '../../lang/cue.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import { cueWordsAt } from '../cue-index.ts';
import type { View } from '../view.ts';

/** For each token a number for the cue forms of several words or one that begin there: what kind of cue, and what it takes. */
export function cueFactsOf(view: View, { tokens, paragraphs }: Pick<Syntax, 'tokens' | 'paragraphs'>): Int32Array {
  const facts = new Int32Array(tokens.length);
  for (const { first, last } of paragraphs) {
    for (let i = first; i <= last; i++) {
      const longest = cueWordsAt(view, i, last)[0];
      if (longest) facts[i] = factOf(longest.cue);
    }
  }
  return facts;
}

const known = new WeakMap<Cue, number>();

function factOf(cue: Cue): number {
  let fact = known.get(cue);
  if (fact === undefined) known.set(cue, fact = hashText(`${cue.kind} ${[...cue.takes].sort().join(' ')}`));
  return fact;
}
