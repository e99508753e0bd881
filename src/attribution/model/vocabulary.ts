import type { Token } from '../../syntax/syntax.ts';
import { hashText } from '../../model/hash.ts';

/** What the model knows of a common word. Names are never in here: the model must not care who speaks. */
export interface Common {
  /** How often the word stands in a cue, in five steps: 0 hardly ever … 4 mostly. */
  readonly cueness: number;
  /** A title, a weekday, a month: known by its word even as part of a name. */
  readonly title: boolean;
  /** Too seldom to be told by its letters: only how often its like stands in a cue is known. */
  readonly rare: boolean;
}

/** Common words by the hash of their lower case. */
export type Vocabulary = ReadonlyMap<number, Common>;

/** What a token is by itself, as numbers to be hashed. */
export interface TokenType {
  readonly word: number;
  readonly shape: number;
  readonly suffix: number;
  readonly cueness: number;
}

/**
 * A token as the model sees it. One that is `named` becomes "a name", whatever the name, and so does a capitalised word that is no
 * common one: changing who is spoken of must change nothing. A rare word becomes its ending.
 */
export function typeOf(token: Token, vocabulary: Vocabulary, named: boolean): TokenType {
  const { lower, kind } = token;
  const known = vocabulary.get(hashText(lower));
  const common = known?.rare || (named && !known?.title) ? undefined : known;
  const shape = shapeOf(token);
  const cueness = named && !known?.title ? 0 : known?.cueness ?? 0;
  if (kind === 'number') return { word: hashText(`#${Math.min(lower.length, 5)}`), shape, suffix: 1, cueness };
  if (kind === 'mark') return { word: hashText(lower), shape, suffix: 2, cueness };
  if (common) return { word: hashText(lower), shape, suffix: hashText(lower.slice(-3)), cueness };
  if (token.capital || lower.startsWith('@')) return { word: hashText(`name ${shape}`), shape, suffix: 3, cueness };
  return { word: hashText(`-${endingOf(lower)}`), shape, suffix: hashText(lower.slice(-3)), cueness };
}

/** Whether a word is common, or a title, so that it counts by its letters. */
export const isCommon = ({ lower }: Token, vocabulary: Vocabulary): boolean => vocabulary.get(hashText(lower))?.rare === false;

const ENDINGS = ['ing', 'ed', 'ly', 'tion', 'ment', 'ness', 'able', 'er', 'ers', 'est', 'ism', 'ist', 'ity', 's', 'al', 'ous', 'ive', 'y'];
const endingOf = (lower: string): string => ENDINGS.find((ending) => lower.endsWith(ending)) ?? '';

/** 0 mark, 1 number, 2 lower, 3 Capital, 4 ALL CAPITALS, 5 Initial., 6 @tag, 7 mIxed or hyphened, 8 clitic. */
function shapeOf({ text, lower, kind, capital }: Token): number {
  if (kind === 'mark') return 0;
  if (kind === 'number') return 1;
  if (lower.startsWith('@') || lower.startsWith('#')) return 6;
  if (lower.startsWith("'") || lower === "n't") return 8;
  if (text.includes('-')) return 7;
  if (!capital) return 2;
  if (text.endsWith('.')) return 5;
  return text.length > 1 && text === text.toUpperCase() ? 4 : 3;
}
