import type { Entry, Gazetteer, Naming } from '../gazetteer/gazetteer.ts';
import { placeKey } from '../gazetteer/key.ts';
import type { Sentence, Syntax, Token } from '../syntax/syntax.ts';
import { isTitled } from '../syntax/tag.ts';

/** Words of a sentence that the gazetteer knows: from character `start` on to the end of token `last`. */
export interface Match {
  readonly start: number;
  readonly last: number;
  readonly key: string;
  readonly naming: Naming;
}

/** A sentence with questions to the gazetteer. Tokens are asked for by their index in the article; outside the sentence there are none. */
export interface Line {
  readonly first: number;
  readonly last: number;
  /** In headline case, where a capital says little. */
  readonly titled: boolean;
  readonly token: (i: number) => Token | undefined;
  /** The longest words from a token on that the gazetteer knows, short forms of regions ("Ala.") only if asked for; `from` skips characters of the first token, `until` is the last token allowed. */
  readonly match: (i: number, short: boolean, from?: number, until?: number) => Match | undefined;
  /** What stands behind a comma or in brackets behind token `end`: regions and countries, a county between left out. */
  readonly within: (end: number) => Entry[];
  /** Whether the tokens `i` … `end` are a capitalised name by themselves and no part of a longer one. */
  readonly alone: (i: number, end: number) => boolean;
}

/** The longest name of a place, in tokens. */
const LONGEST = 6;

export function lineOf({ text, tokens }: Syntax, sentence: Sentence, gazetteer: Gazetteer): Line {
  const { first, last } = sentence;
  const token = (i: number): Token | undefined => (i < first || i > last ? undefined : tokens[i]);
  const isCapital = (i: number): boolean => token(i)?.capital === true && token(i)?.kind === 'word';

  const match = (i: number, short: boolean, from = 0, until = last): Match | undefined => {
    const start = (tokens[i] as Token).start + from;
    let furthest = i;
    while (furthest - i + 1 < LONGEST && mayGoOn(tokens, furthest + 1, until)) furthest++;
    for (let end = furthest; end >= i; end--) {
      const final = tokens[end] as Token;
      if (final.kind !== 'word' || (end > i && !final.capital)) continue;
      const key = placeKey(text.slice(start, final.end));
      // "Me" and "Or" are words; "Me." and "OR" are states.
      if (key.length < 2 || (key.length === 2 && !final.text.includes('.') && token(end + 1)?.text !== '.' && final.text !== final.text.toUpperCase())) continue;
      const naming = gazetteer.rank(key) > 0 ? 'name' : gazetteer.rank(key, 'people') > 0 ? 'people' : (short || isPlainlyShort(final.text)) && gazetteer.rank(key, 'short') > 0 ? 'short' : undefined;
      if (naming) return { start, last: end, key, naming };
    }
    return undefined;
  };

  const within = (end: number): Entry[] => {
    let mark = end + 1;
    for (let steps = 0; steps < 2; steps++) {
      if ((token(mark)?.text !== ',' && token(mark)?.text !== '(') || !isCapital(mark + 1)) return [];
      const found = match(mark + 1, true);
      if (!found) return [];
      const words = text.slice(found.start, (tokens[found.last] as Token).end);
      const entries = [...gazetteer.find(words, 'short'), ...gazetteer.find(words)];
      const holding = entries.filter(({ kind }) => kind === 'region' || kind === 'country');
      if (holding.length > 0) return holding;
      if (!entries.some(({ kind }) => kind === 'county')) return [];
      mark = found.last + 1;
    }
    return [];
  };

  return {
    first, last, titled: isTitled(tokens, sentence) === 1, token, match, within,
    alone: (i, end) => !isCapital(end + 1) && !(isCapital(i - 1) && i - 1 > first),
  };
}

/** Capitalised words, and small ones between such: "Isle of Wight". */
function mayGoOn(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i];
  if (i > last || token?.kind !== 'word') return false;
  return token.capital || (JOINS.has(token.lower) && i < last && (tokens[i + 1] as Token).kind === 'word');
}

const JOINS = new Set(['of', 'and', 'the', 'de', 'la', 'del', 'do', 'da', 'dos', 'das', 'al', 'el', 'le', 'les', 'sur', 'upon', 'on', 'en', 'am', 'an', 'der', 'di', 'd\'']);

/** "N.Y." and "Calif." are regions anywhere, "Ala." only behind a comma. */
const isPlainlyShort = (word: string): boolean => (word.includes('.') && word.indexOf('.') < word.length - 1) || (word.endsWith('.') && word.length > 4);
