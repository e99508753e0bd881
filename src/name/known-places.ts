import { loadGazetteer } from '../gazetteer/gazetteer.ts';
import { placeKey } from '../gazetteer/key.ts';
import type { Sentence, Token } from '../syntax/syntax.ts';

/** The longest name of a place, in tokens. */
const LONGEST = 4;
/** Marks of a word for the people of a place; ranks of places take three marks each below. */
const PEOPLE = 20;

/** Marks the tokens of a sentence that the gazetteer knows, the longest name first: three times its rank, and first, later or only token. */
export function markKnownPlaces(tokens: readonly Token[], { first, last }: Sentence, out: Uint8Array): void {
  const gazetteer = loadGazetteer();
  for (let i = first; i <= last; i++) {
    const { capital, kind, text, lower } = tokens[i] as Token;
    if (!capital || kind !== 'word') continue;
    if (gazetteer.rank(lower, 'people') > 0) { out[i] = PEOPLE; continue; }
    let end = i, name = text, best = i, rank = 0;
    for (;;) {
      const found = gazetteer.rank(placeKey(name));
      if (found > 0) { best = end; rank = found; }
      const next = tokens[end + 1];
      if (end === last || end - i + 1 === LONGEST || !next?.capital || next.kind !== 'word') break;
      name += ` ${next.text}`;
      end++;
    }
    if (rank === 0) continue;
    for (let j = i; j <= best; j++) out[j] = 3 * rank + (best === i ? 2 : j === i ? 0 : 1);
    i = best;
  }
}
