import type { Span } from '../../text/span.ts';
import type { Line, Markup, Page } from '../line.ts';
import { collapsed, type Saying, sayingOf, wordCount } from './saying.ts';
import { SAYINGS } from './sayings.ts';

/** A line as the rules look at it. */
export interface Viewed extends Span {
  readonly markup: Markup | undefined;
  /** Its words with white space collapsed, cut after 400 characters. */
  readonly words: string;
  readonly count: number;
  readonly saying: Saying | undefined;
  /** Whether it stands in a paragraph with the line before, with no empty line between. */
  readonly joined: boolean;
  /** Share of its characters that stand in links. */
  readonly linked: number;
  /** Whether a sentence ends with it. */
  readonly ended: boolean;
  /** Whether it is a few linked words with no paragraph near, a menu's, or any few words with none in thousands of lines. It is furniture without a closer look. */
  readonly far: boolean;
}

const SEEN = 400;

export function viewOf({ text, lines }: Page): Viewed[] {
  // Pages say "Share" and "Advertisement" many times.
  const known = new Map<string, Saying | undefined>();
  const said = (words: string): Saying | undefined => {
    if (!known.has(words)) known.set(words, sayingOf(words, SAYINGS));
    return known.get(words);
  };
  const counts = Int32Array.from(lines, ({ start, end }) => wordCount(text, start, end)), far = farFromProse(lines, counts);
  const views: Viewed[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { start, end, markup } = lines[i] as Line;
    const words = collapsed(text.slice(start, Math.min(end, start + SEEN)));
    const before = lines[i - 1];
    views.push({
      start, end, markup, words,
      count: counts[i] as number,
      saying: far[i] !== 1 && end - start < SEEN ? said(words) : undefined,
      joined: before !== undefined && !markup && lineEnds(text, before.end, start) <= 1,
      linked: markup ? Math.min(1, markup.linked / (end - start)) : 0,
      ended: endsSentence(text, start, end),
      far: far[i] === 1,
    });
  }
  return views;
}

/** A menu's line has so many words at most, and this share of it in links; a paragraph has so many words outside of links, and is near within so many lines. */
const MENU = { words: 9, linked: 0.5 } as const, PROSE_WORDS = 12, NEAR = 8;

/** Short lines in such number without a paragraph are no article, linked or not. */
const DESERT = 2000;

/** Measured on the gold: of 77,000 lines these are 37 in a hundred, and hold 1.4 in a hundred of the body's, nearly all of pages that are lists of links. */
function farFromProse(lines: Page['lines'], counts: Int32Array): Uint8Array {
  const far = new Uint8Array(lines.length);
  const linkedShare = ({ markup, start, end }: Page['lines'][number]): number => (markup ? markup.linked / (end - start) : 0);
  let last = -Infinity;
  for (let i = 0; i < lines.length; i++) {
    const linked = linkedShare(lines[i] as Page['lines'][number]), count = counts[i] as number;
    if (count >= PROSE_WORDS && linked < MENU.linked) {
      last = i;
      far.fill(0, Math.max(0, i - NEAR + 1), i);
    } else if (count <= MENU.words && ((linked >= MENU.linked && i - last >= NEAR) || i - Math.max(last, 0) >= DESERT)) far[i] = 1;
  }
  return far;
}

/** A full stop, with up to two marks that close behind it. */
function endsSentence(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && at > end - 3 && '"”’»)]'.includes(text[at] as string)) at--;
  return '.!?…。！？'.includes(text[at] as string);
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10 || (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  return count;
}

/** Whether a line could be the title of an article: short, of several words, no sentence. */
export function isTitleLike({ words, count, ended }: Viewed): boolean {
  return count >= 3 && count <= 22 && words.length <= 160 && (!ended || /[?!]$/.test(words)) && !/^["“].{0,200}["”],? /.test(words) && !/[,;:]$/.test(words);
}
