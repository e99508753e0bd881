import type { Cue } from '../lang/cue.ts';
import type { Language } from '../lang/language.ts';
import { perLanguage } from '../lang/per-language.ts';

/** A word of a cue form, with the cues it ends and the words that may follow it. */
export interface CueNode {
  readonly next: Map<string, CueNode>;
  cues?: Cue[];
}

/** The cue forms of a language, by what the tags are put right with. */
export interface CueForms {
  /** First words of verb cues. */
  readonly verbs: ReadonlySet<string>;
  /** Of these, words that a whole clause may follow without a "that". */
  readonly bare: ReadonlySet<string>;
  /** Noun cues of one word. */
  readonly nouns: ReadonlySet<string>;
  /** Forms in "-ed" or listed third, as the past is: a noun does not look like that, or only by chance. */
  readonly pasts: ReadonlySet<string>;
  /** The words that may follow the first of a verb cue of several: `insists` → `on`. */
  readonly phrases: ReadonlyMap<string, ReadonlySet<string>>;
}

export const cueForms = (language: Language): CueForms => indexOf(language).forms;

/** All cue forms, word by word. */
export const cueTrie = (language: Language): CueNode => indexOf(language).root;

const indexOf = perLanguage((language): { root: CueNode; forms: CueForms } => {
  const root: CueNode = { next: new Map() };
  const verbs = new Set<string>(), bare = new Set<string>(), nouns = new Set<string>(), pasts = new Set<string>(), phrases = new Map<string, Set<string>>();
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
      if (second === undefined && cue.takes.has('bare')) bare.add(head);
      if (n === 2) pasts.add(head);
      if (second !== undefined) phrases.set(head, (phrases.get(head) ?? new Set()).add(second));
    });
  }
  return { root, forms: { verbs, bare, nouns, pasts, phrases } };
});
