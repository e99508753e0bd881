import { isSpace } from '../../text/span.ts';
import type { BlockRole } from '../article.ts';

/** A wording that gives a line its role wherever it stands, with the lines that prove it. */
export interface Saying {
  /** Told as `words/<name>`. */
  readonly name: string;
  readonly role: BlockRole;
  /** Tested against a line whose white space is collapsed, in lower case unless `cased`: to compile a pattern that takes both cases would cost twice as much. */
  readonly says: RegExp;
  readonly cased?: true;
  /** A label whose matter follows: the lines behind it share its role as long as they look like titles. */
  readonly leads?: true;
  /** Words the line may have at most; 25 unless stated. */
  readonly words?: number;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** A line in blanks that sayings can be tested against. */
export function collapsed(line: string): string {
  return isCollapsed(line) ? line : line.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** Most lines have single blanks between their words and nothing else to collapse. */
function isCollapsed(line: string): boolean {
  let blank = true;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 32) {
      if (blank) return false;
      blank = true;
    } else if (code < 32 || (code >= 0x7f && isSpace(code))) return false;
    else blank = false;
  }
  return !blank || line === '';
}

/** A line that is longer says something else besides. In characters. */
const LONGEST = 260;
const MOST_WORDS = 25;

/** The first saying that holds for a line. */
export function sayingOf(line: string, sayings: readonly Saying[]): Saying | undefined {
  if (line.length > LONGEST) return undefined;
  const words = wordCount(line), lower = line.toLowerCase();
  return sayings.find((saying) => words <= (saying.words ?? MOST_WORDS) && saying.says.test(saying.cased ? line : lower));
}

/** Words between blanks; in scripts that put none, two characters for a word. */
export function wordCount(line: string, start = 0, end = line.length): number {
  let count = 0, unspaced = 0, inWord = false;
  for (let i = start; i < end; i++) {
    const code = line.charCodeAt(i), blank = code <= 32 || code === 0xa0;
    if (!blank && !inWord) count++;
    if (isUnspaced(code)) unspaced++;
    inWord = !blank;
  }
  return count + (unspaced >> 1);
}

/** Kana, Han, Thai, Lao, Burmese, Khmer. */
const isUnspaced = (code: number): boolean => code >= 0xe00 && ((code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code < 0xa000) || code < 0xf00 || (code >= 0x1000 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800));
