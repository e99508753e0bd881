import { hashText, mix, stir } from '../../model/hash.ts';
import type { Page } from '../line.ts';
import { add, type FeatureList, bin, COUNTS, DISTANCES, SHARES, template } from './feature-list.ts';
import { looksLikeProse } from './prose.ts';
import { likeTitle, plainly } from './title.ts';
import { isByline, isDayLine, isMenu, isSection, saysBy } from './top.ts';
import type { Viewed } from './view.ts';

/** What the page states, prepared for comparison with each line. */
export interface Stated {
  readonly titles: readonly string[];
  readonly description: string;
  readonly authors: ReadonlySet<string>;
  /** Runs of four words of the article's text in structured data, hashed; empty where there is none. */
  readonly body: ReadonlySet<number>;
}

/** How a line looks by itself, worked out once: its neighbours ask for it as well. */
export interface Look {
  readonly length: number;
  readonly prose: boolean;
  /** Length, end and beginning in one number. */
  readonly shape: number;
  readonly saying: number;
  /** What could stand above a body: day, byline, menu, section, in bits. */
  readonly kind: number;
  readonly title: number;
  /** Its words as `plainly` leaves them; nothing of a menu's. */
  readonly plain: string;
  /** Hashes of its words in lower case, at most `WORDS`. */
  readonly words: readonly number[];
  readonly line: number;
}

/** Words of a short line that are looked at, and of a long one. */
const WORDS = 30, FIRST = 3;
/** Lines of so few words are looked at word by word; those of a few more without pairs of words. */
const SHORT = 9, MIDDLE = 30;

export function lookOf(view: Viewed, { titles, authors }: Stated): Look {
  const { words, count, ended, saying, far } = view;
  if (far) return { length: bin(count, COUNTS), prose: false, shape: bin(count, COUNTS) * 64, saying: 0, kind: 0, title: 0, plain: '', words: [], line: 0 };
  const short = count <= 30;
  const plain = plainly(words);
  const first = firstKind(words), last = lastKind(words);
  const kind = short ? Number(isDayLine(words)) + 2 * Number(saysBy(words) || authors.has(plain)) + 4 * Number(isByline(words)) + 8 * Number(isMenu(words)) + 16 * Number(isSection(words)) : 0;
  return {
    length: bin(count, COUNTS), prose: looksLikeProse(view), shape: bin(count, COUNTS) * 64 + first * 8 + last + (ended ? 4096 : 0),
    saying: saying ? hashText(saying.name) : 0, kind, title: short ? bin(likeTitle(plain, titles), LIKENESS) : 0,
    plain, words: hashWords(plain, short ? WORDS : FIRST), line: count <= 7 ? hashText(plain) : 0,
  };
}

const LIKENESS = [0.01, 0.7, 0.99];

const T = {
  bias: template('bias'), length: template('length'), shape: template('shape'), saying: template('saying'), kind: template('kind'), title: template('title'), link: template('link'), linkLength: template('link length'),
  word: template('word'), middleWord: template('middle word'), first: template('first'), pair: template('pair'), line: template('line'), commas: template('commas'), digits: template('digits'), capitals: template('capitals'), sign: template('sign'),
  description: template('description'), stated: template('stated body'), position: template('position'), fromProse: template('from prose'), toProse: template('to prose'), around: template('around'), fromTitle: template('from title'),
  near: template('near'), nearKind: template('near kind'), nearSaying: template('near saying'), between: template('between'), repeated: template('repeated'), joined: template('joined'), density: template('density'), firstWord: template('near word'), both: template('both'), elsewhere: template('elsewhere'),
} as const;

/** Page-wide counts that each line is placed in. */
export interface Standing {
  readonly looks: readonly Look[];
  /** Words of prose up to each line, and one more for all. */
  readonly proseUpTo: Float64Array;
  /** Nearest line of prose before and behind, by line; -1 and the number of lines where there is none. */
  readonly before: Int32Array;
  readonly behind: Int32Array;
  /** The line most like the stated title; -1 without. */
  readonly titleLine: number;
  readonly repeats: ReadonlyMap<string, number>;
  /** Share of a line's runs of four words that other lines have as well, by line: a pull quote's, a teaser's. */
  readonly elsewhere: Float64Array;
  /** Share of a line's runs of four words that the stated body has; 0 for a menu's. */
  readonly inBody: Float64Array;
}

export function standingOf({ text }: Page, views: readonly Viewed[], stated: Stated): Standing {
  const looks = looksOf(views, stated);
  const proseUpTo = new Float64Array(views.length + 1), before = new Int32Array(views.length), behind = new Int32Array(views.length);
  const repeats = new Map<string, number>();
  let last = -1, titleLine = -1;
  views.forEach((view, i) => {
    const look = looks[i] as Look;
    before[i] = last;
    proseUpTo[i + 1] = (proseUpTo[i] as number) + (look.prose ? view.count : 0);
    if (look.prose) last = i;
    repeats.set(view.words, (repeats.get(view.words) ?? 0) + 1);
    if (look.title > 0 && (titleLine < 0 || look.title > (looks[titleLine] as Look).title)) titleLine = i;
  });
  let next = views.length;
  for (let i = views.length - 1; i >= 0; i--) {
    behind[i] = next;
    if ((looks[i] as Look).prose) next = i;
  }
  return { looks, proseUpTo, before, behind, titleLine, repeats, elsewhere: sharesElsewhere(views, looks), inBody: sharesInBody(text, views, stated.body) };
}

/** Short lines are said again and again, and what they say is all of their look; of what is furniture the count of its words is. */
function looksOf(views: readonly Viewed[], stated: Stated): Look[] {
  const known = new Map<string | number, Look>(), looks: Look[] = [];
  for (const view of views) {
    const key = view.far ? view.count : view.words, isShort = view.far || view.count <= SHORT;
    const look = (isShort ? known.get(key) : undefined) ?? lookOf(view, stated);
    if (isShort) known.set(key, look);
    looks.push(look);
  }
  return looks;
}

/** Lines of fewer words are told by `repeats`. */
const FEWEST_ELSEWHERE = 5;

/** One table for the runs of all lines, open addressing: which line had a run first, and whether another has it too. */
function sharesElsewhere(views: readonly Viewed[], looks: readonly Look[]): Float64Array {
  const shares = new Float64Array(views.length), upTo = new Int32Array(views.length + 1), runs: number[] = [];
  for (let i = 0; i < views.length; i++) {
    const { count, far } = views[i] as Viewed;
    if (!far && count >= FEWEST_ELSEWHERE) runsIn((looks[i] as Look).plain, runs);
    upTo[i + 1] = runs.length;
  }
  let size = 64;
  while (size < 2 * runs.length) size *= 2;
  const keys = new Int32Array(size), lines = new Int32Array(size), places = new Int32Array(runs.length);
  for (let i = 0, at = 0; i < views.length; i++) for (; at < (upTo[i + 1] as number); at++) {
    const run = runs[at] as number;
    let place = stir(run) & (size - 1);
    while (lines[place] !== 0 && keys[place] !== run) place = (place + 1) & (size - 1);
    places[at] = place;
    keys[place] = run;
    if (lines[place] === 0) lines[place] = i + 1;
    else if (lines[place] !== i + 1) lines[place] = OFTEN;
  }
  for (let i = 0; i < views.length; i++) {
    let count = 0;
    for (let at = upTo[i] as number; at < (upTo[i + 1] as number); at++) if (lines[places[at] as number] === OFTEN) count++;
    if (count > 0) shares[i] = count / ((upTo[i + 1] as number) - (upTo[i] as number));
  }
  return shares;
}

/** Stands for more than one line. */
const OFTEN = -1;

/** The features that need no markup: wording, shape, place among the other lines. */
export function addLooks(list: FeatureList, views: readonly Viewed[], standing: Standing, stated: Stated, i: number): void {
  const view = views[i] as Viewed, { looks, proseUpTo } = standing, look = looks[i] as Look;
  add(list, T.bias, 1);
  add(list, T.length, look.length);
  add(list, T.shape, look.shape);
  add(list, T.shape, 1_000_000 + (look.shape & 4095 & ~63) + (view.ended ? 1 : 0));
  if (look.saying) add(list, T.saying, look.saying);
  if (look.kind) add(list, T.kind, look.kind);
  if (stated.titles.length > 0) add(list, T.title, look.title + 1);
  const link = bin(view.linked, SHARES);
  add(list, T.link, link);
  add(list, T.linkLength, link * 32 + look.length);
  const short = view.count <= SHORT ? 1 : 0;
  for (let at = 0; at < look.words.length; at++) {
    const word = look.words[at] as number;
    if (short || at < 2) add(list, T.word, mix(word, short));
    else if (view.count <= MIDDLE) add(list, T.middleWord, word);
    if (at === 0) add(list, T.first, mix(word, look.length >> 2));
    if (at > 0 && (short || at < 3)) add(list, T.pair, mix(word, look.words[at - 1] as number));
  }
  if (look.line) add(list, T.line, look.line);
  addSigns(list, view, look);
  if (stated.description !== '' && view.count > 4) add(list, T.description, stated.description.includes(look.plain.slice(0, 60)) ? 1 : 2);
  if (stated.body.size > 0) add(list, T.stated, mix(bin(standing.inBody[i] as number, SHARES), view.count > 4 ? 1 : 0));
  addPlace(list, views, standing, i);
  const all = proseUpTo[views.length] as number;
  const done = bin(all > 0 ? (proseUpTo[i] as number) / all : 0, SHARES);
  add(list, T.position, done * 16 + look.length);
  add(list, T.position, 1000 + bin(i / views.length, SHARES));
}

function addSigns(list: FeatureList, { words, count }: Viewed, look: Look): void {
  let commas = 0, digits = 0, capitals = 0, letters = 0, signs = 0;
  for (let i = 0; i < words.length; i++) {
    const c = words.charCodeAt(i);
    if (c === 44) commas++;
    else if (c < 48 || c === 58 || c === 64 || c === 63 || c > 122) signs |= SIGN_BITS.get(c) ?? 0;
    if (c >= 48 && c <= 57) digits++;
    else if (c >= 65 && c <= 90) capitals++;
    else if (c >= 97) letters++;
  }
  add(list, T.commas, bin(commas, [1, 2, 4]) * 16 + look.length);
  add(list, T.digits, bin(digits / Math.max(1, words.length), [0.001, 0.05, 0.15, 0.4]));
  add(list, T.capitals, bin(capitals / Math.max(1, capitals + letters), [0.001, 0.05, 0.12, 0.3, 0.7]) * 4 + bin(count, [3, 9, 20]));
  for (let i = 0; i < SIGNS.length; i++) if ((signs >> i) & 1 || ((SIGNS[i] as string).length > 1 && words.includes(SIGNS[i] as string))) add(list, T.sign, i);
}

const SIGNS = ['@', 'http', '©', '|', '›', '»', '“', '"', '…', '$', '%', ':', '(', '/', '#', '!', '?', '•', '→', ' – ', '✓', '*'];
/** The signs of one character, as bits by their place in the list. */
const SIGN_BITS: ReadonlyMap<number, number> = new Map(SIGNS.flatMap((sign, i) => (sign.length === 1 ? [[sign.charCodeAt(0), 1 << i] as const] : [])));

function addPlace(list: FeatureList, views: readonly Viewed[], standing: Standing, i: number): void {
  const { looks, before, behind, titleLine, proseUpTo, repeats } = standing;
  const view = views[i] as Viewed, look = looks[i] as Look;
  const from = bin(i - (before[i] as number), COUNTS), to = bin((behind[i] as number) - i, COUNTS);
  const hasBefore = (before[i] as number) >= 0 ? 1 : 0, hasBehind = (behind[i] as number) < views.length ? 1 : 0;
  add(list, T.fromProse, mix(from, hasBefore * 64 + look.length));
  add(list, T.toProse, mix(to, hasBehind * 64 + look.length));
  add(list, T.between, from * 64 + to + 4096 * hasBefore + 8192 * hasBehind);
  if (titleLine >= 0) add(list, T.fromTitle, bin(i - titleLine, DISTANCES) * 16 + look.length);
  for (const reach of [2, 5, 12]) {
    const low = Math.max(0, i - reach), high = Math.min(views.length, i + reach + 1);
    const density = ((proseUpTo[high] as number) - (proseUpTo[low] as number) - (look.prose ? view.count : 0)) / (high - low);
    add(list, T.density, mix(reach * 16 + bin(density, COUNTS), look.length));
  }
  add(list, T.repeated, bin(repeats.get(view.words) ?? 1, [2, 3, 5]) * 16 + look.length);
  const elsewhere = bin(standing.elsewhere[i] as number, [0.001, 0.3, 0.7, 0.95]);
  add(list, T.elsewhere, elsewhere * 16 + look.length);
  if (elsewhere > 0) add(list, T.elsewhere, mix(elsewhere, 1000 + bin(view.linked, SHARES) * 2 + (view.ended ? 1 : 0)));
  if (view.joined) add(list, T.joined, 1);
  for (const step of [-3, -2, -1, 1, 2, 3]) {
    const other = views[i + step], its = looks[i + step];
    if (!other || !its) {
      add(list, T.near, step * 1000);
      continue;
    }
    add(list, T.near, mix(step, its.length * 4 + (other.ended ? 1 : 0) + (other.linked > 0.5 ? 2 : 0)));
    if (its.kind) add(list, T.nearKind, mix(step, its.kind));
    if (its.saying) add(list, T.nearSaying, mix(step, its.saying));
    if (Math.abs(step) === 1) add(list, T.both, mix(step, mix(look.shape & ~7, its.shape & ~63)));
    if (step < 0 && other.count <= SHORT && its.words[0] !== undefined) add(list, T.firstWord, mix(step, its.words[0]));
  }
}

function sharesInBody(text: string, views: readonly Viewed[], body: ReadonlySet<number>): Float64Array {
  const shares = new Float64Array(views.length);
  if (body.size > 0) views.forEach(({ start, end, count, far }, i) => {
    if (far || count < 1) return;
    const runs = runsOf(text.slice(start, Math.min(end, start + LONGEST)));
    let inside = 0;
    for (const run of runs) if (body.has(run)) inside++;
    shares[i] = runs.length === 0 ? 0 : inside / runs.length;
  });
  return shares;
}

/** Of a longer line its beginning is compared. In characters. */
const LONGEST = 600;

/** Hashes of a text's runs of four words; of a shorter text, of all its words. */
export function runsOf(text: string): number[] {
  return runsIn(plainly(text), []);
}

function runsIn(plain: string, runs: number[]): number[] {
  // Of no word at all the run is that of an empty one.
  const words = plain === '' ? [hashText('')] : hashWords(plain, Infinity);
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    let run = 0;
    for (let word = i; word < Math.min(words.length, i + 4); word++) run = mix(run, words[word] as number);
    runs.push(run);
  }
  return runs;
}

/** The hashes of the first `most` words between single blanks. */
function hashWords(plain: string, most: number): number[] {
  const words: number[] = [];
  for (let from = 0; from < plain.length && words.length < most;) {
    const blank = plain.indexOf(' ', from), to = blank < 0 ? plain.length : blank;
    words.push(hashText(plain, from, to));
    from = to + 1;
  }
  return words;
}

function firstKind(words: string): number {
  const c = words[0] ?? '';
  if (/\p{Lu}/u.test(c)) return 1;
  if (/\p{Ll}/u.test(c)) return 2;
  if (/\p{N}/u.test(c)) return 3;
  if ('"“‘«„\''.includes(c)) return 4;
  return /\p{L}/u.test(c) ? 5 : 6;
}

function lastKind(words: string): number {
  const c = words.at(-1) ?? '';
  const at = ['.', '?!', ':', '…', '"”’»', ')]', ',;–—-'].findIndex((signs) => signs.includes(c));
  return at < 0 ? 0 : at + 1;
}
