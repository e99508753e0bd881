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

/** The cue forms of a language, by what the tags are put right with. */
export interface CueForms {
  /** First words of verb cues. */
  readonly verbs: ReadonlySet<string>;
  /** Noun cues of one word. */
  readonly nouns: ReadonlySet<string>;
  /** Forms in "-ed" or listed third, as the past is: a noun does not look like that, or only by chance. */
  readonly pasts: ReadonlySet<string>;
  /** The words that may follow the first of a verb cue of several: `insists` → `on`. */
  readonly phrases: ReadonlyMap<string, ReadonlySet<string>>;
}

const indices = new WeakMap<Language, { root: Node; forms: CueForms }>();

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

/** Every cue form that begins at token `i`, the longest first: `call for` is one, and `call` before "for" is another. */
export function cueWordsAt(view: View, i: number, to: number): CueWords[] {
  const found: CueWords[] = [];
  let node = indexOf(view.language).root.next.get(view.lower(i));
  for (let j = i; node; j++) {
    for (const cue of node.cues ?? []) found.push({ cue, first: i, last: j });
    if (j >= to) break;
    node = node.next.get(view.lower(j + 1));
  }
  return found.sort((a, b) => b.last - a.last);
}

export const cueForms = (language: Language): CueForms => indexOf(language).forms;

function indexOf(language: Language): { root: Node; forms: CueForms } {
  const before = indices.get(language);
  if (before) return before;
  const root: Node = { next: new Map() };
  const verbs = new Set<string>(), nouns = new Set<string>(), pasts = new Set<string>(), phrases = new Map<string, Set<string>>();
  for (const cue of language.cues) {
    cue.forms.forEach((form, n) => {
      let node = root;
      for (const word of form) {
        let next = node.next.get(word);
        if (!next) node.next.set(word, next = { next: new Map() });
        node = next;
      }
      (node.cues ??= []).push(cue);
      const [head = '', second] = form;
      if (cue.kind === 'noun' && second === undefined) nouns.add(head);
      if (cue.kind !== 'verb') return;
      verbs.add(head);
      if (n === 2) pasts.add(head);
      if (second !== undefined) phrases.set(head, (phrases.get(head) ?? new Set()).add(second));
    });
  }
  const index = { root, forms: { verbs, nouns, pasts, phrases } };
  indices.set(language, index);
  return index;
}
