import type { Cue } from '../lang/cue.ts';
import type { Language } from '../lang/language.ts';
import type { View } from './view.ts';

/** Words that may credit somebody: `first` … `last` are the tokens of the form itself. */
export interface CueWords {
  readonly cue: Cue;
  readonly first: number;
  readonly last: number;
}

interface Node { readonly next: Map<string, Node>; cues?: Cue[] }

const indices = new WeakMap<Language, Node>();

/** Every cue form in the tokens `from` … `to`, longest first at each place; forms of several words by a trie. */
export function findCueWords(view: View, from: number, to: number): CueWords[] {
  const root = indexOf(view.language);
  const found: CueWords[] = [];
  for (let i = from; i <= to; i++) {
    let node = root.next.get(view.lower(i));
    let best: { cues: Cue[]; last: number } | undefined;
    for (let j = i; node; j++) {
      if (node.cues) best = { cues: node.cues, last: j };
      if (j >= to) break;
      node = node.next.get(view.lower(j + 1));
    }
    for (const cue of best?.cues ?? []) found.push({ cue, first: i, last: (best as { last: number }).last });
  }
  return found;
}

function indexOf(language: Language): Node {
  const before = indices.get(language);
  if (before) return before;
  const root: Node = { next: new Map() };
  for (const cue of language.cues) {
    for (const form of cue.forms) {
      let node = root;
      for (const word of form) {
        let next = node.next.get(word);
        if (!next) node.next.set(word, next = { next: new Map() });
        node = next;
      }
      (node.cues ??= []).push(cue);
    }
  }
  indices.set(language, root);
  return root;
}
