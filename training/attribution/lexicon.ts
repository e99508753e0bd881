import { hashText } from '../../src/model/hash.ts';
import type { Common } from '../../src/attribution/model/vocabulary.ts';
import type { Example } from './corpus.ts';

/** Seldom enough below this to be told by its ending. */
const COMMON_FROM = 4;
/** A word that stands in lower case less often than this is part of names. */
const LOWER_SHARE = 0.25;

/** A word seen less often than this stands in cues as often as all forms of its cue file do. */
const SURE_FROM = 40;

/**
 * The common words of a text, with the rare ones that a cue file knows, and how often each stands in a cue. `lemmas` give the cue file of
 * a word: of a rare form its other forms tell how likely it is a cue.
 */
export function learnVocabulary(examples: readonly Example[], kept: ReadonlySet<string>, lemmas: ReadonlyMap<string, string>): Map<number, Common> {
  const all = new Map<string, number>(), low = new Map<string, number>(), cue = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { syntax: { tokens }, labels } of examples) {
    tokens.forEach(({ lower, kind, capital }, i) => {
      if (kind !== 'word' || lower.startsWith('@') || lower.startsWith('#')) return;
      add(all, lower);
      if (!capital) add(low, lower);
      if (labels[i] === 3 || labels[i] === 4) add(cue, lower);
    });
  }
  const of = (counts: ReadonlyMap<string, number>, key: string): number => counts.get(key) ?? 0;
  const allOf = new Map<string, number>(), cueOf = new Map<string, number>();
  for (const [word, lemma] of lemmas) {
    allOf.set(lemma, of(allOf, lemma) + of(low, word));
    cueOf.set(lemma, of(cueOf, lemma) + of(cue, word));
  }
  const shareOf = (word: string, count: number): number => {
    const lemma = lemmas.get(word);
    return count >= SURE_FROM || lemma === undefined ? cueness(of(cue, word), count) : Math.max(cueness(of(cue, word), count), cueness(of(cueOf, lemma), of(allOf, lemma)));
  };
  const vocabulary = new Map<number, Common>();
  for (const [word, count] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bare = word.endsWith('.') ? word.slice(0, -1) : word;
    const title = kept.has(bare);
    const keep = title || (count >= COMMON_FROM && (low.get(word) ?? 0) >= LOWER_SHARE * count);
    if (keep) vocabulary.set(hashText(word), { cueness: shareOf(word, count), title, rare: false });
  }
  for (const word of [...lemmas.keys()].sort()) {
    if (!vocabulary.has(hashText(word)) && shareOf(word, 0) > 0) vocabulary.set(hashText(word), { cueness: shareOf(word, 0), title: false, rare: true });
  }
  return vocabulary;
}

function cueness(cues: number, count: number): number {
  if (cues < 3) return 0;
  const share = cues / count;
  return share >= 0.5 ? 4 : share >= 0.2 ? 3 : share >= 0.08 ? 2 : share >= 0.02 ? 1 : 0;
}
