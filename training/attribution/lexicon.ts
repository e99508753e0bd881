import { hashText } from '../../src/model/hash.ts';
import type { Common } from '../../src/attribution/model/vocabulary.ts';
import type { Example } from './corpus.ts';

/** Seldom enough below this to be told by its ending. */
const COMMON_FROM = 4;
/** A word that stands in lower case less often than this is part of names. */
const LOWER_SHARE = 0.25;

/** The common words of a text and how often each stands in a cue. */
export function learnVocabulary(examples: readonly Example[], kept: ReadonlySet<string>): Map<number, Common> {
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
  const vocabulary = new Map<number, Common>();
  for (const [word, count] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bare = word.endsWith('.') ? word.slice(0, -1) : word;
    const title = kept.has(bare);
    const keep = title || (count >= COMMON_FROM && (low.get(word) ?? 0) >= LOWER_SHARE * count);
    if (keep) vocabulary.set(hashText(word), { cueness: cueness(cue.get(word) ?? 0, count), title });
  }
  return vocabulary;
}

function cueness(cues: number, count: number): number {
  if (cues < 3) return 0;
  const share = cues / count;
  return share >= 0.5 ? 4 : share >= 0.2 ? 3 : share >= 0.08 ? 2 : share >= 0.02 ? 1 : 0;
}
