import { perLanguage } from '../lang/per-language.ts';
import type { EventCode } from './event.ts';
import { EVENT_CODES } from './event.ts';

/** What a verb may tell: a root, or `NONE` for what looks like an event and is none; and the words one of which must stand beside the verb, none where the verb alone tells it. */
export interface Pattern {
  readonly code: EventCode | 'NONE';
  readonly verb: string;
  readonly beside: ReadonlySet<string>;
}

/** The patterns of a language by verb, and the lemma of any form of a verb that has patterns. */
export interface Patterns {
  readonly of: (lemma: string) => readonly Pattern[];
  readonly lemma: (lower: string) => string;
  /** Plural words for people: whoever is taken, sheltered, heard. */
  readonly people: ReadonlySet<string>;
}

/** Reads `event-verbs` once. Throws `RangeError` for a root that does not exist. */
export const patternsOf = perLanguage((language): Patterns => {
  const byVerb = new Map<string, Pattern[]>();
  for (const [root = '', verbs = '', beside = ''] of language.table('event-verbs')) {
    const code = root === 'NONE' ? root : EVENT_CODES.find((one) => one === root);
    if (code === undefined) throw new RangeError(`event-verbs: "${root}" is none of ${EVENT_CODES.join(', ')}, NONE`);
    const words = new Set(beside.split(' ').filter((word) => word !== ''));
    for (const verb of verbs.split(' ')) {
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), { code, verb, beside: words }]);
      const head = verb.slice(0, verb.indexOf('-')); // "call-off" is a form of "call".
      if (verb.includes('-') && !byVerb.has(head)) byVerb.set(head, []);
    }
  }
  const irregular = new Map(language.table('irregular-verbs').map(([form = '', lemma = '']) => [form, lemma]));
  return { of: (lemma) => byVerb.get(lemma) ?? [], lemma: (lower) => lemmaOf(lower, irregular, byVerb), people: language.words('plural-people') };
});

/** The lemma among the verbs known: "imposes" is "impose", "denied" is "deny". The form itself where none is. */
function lemmaOf(lower: string, irregular: ReadonlyMap<string, string>, verbs: ReadonlyMap<string, unknown>): string {
  const listed = irregular.get(lower);
  if (listed !== undefined) return listed;
  if (verbs.has(lower)) return lower;
  for (const [tail, heads] of TAILS) {
    if (!lower.endsWith(tail)) continue;
    const stem = lower.slice(0, -tail.length);
    for (const head of heads) if (verbs.has(stem + head)) return stem + head;
    if (stem.at(-1) === stem.at(-2) && verbs.has(stem.slice(0, -1))) return stem.slice(0, -1); // "stopped"
  }
  return lower;
}

const TAILS: readonly (readonly [tail: string, heads: readonly string[]])[] = [['ies', ['y']], ['ied', ['y']], ['ing', ['', 'e']], ['ed', ['', 'e']], ['es', ['', 'e']], ['s', ['']], ['d', ['']]];
