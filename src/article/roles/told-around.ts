import type { HtmlElement } from '../html/element.ts';
import type { Looked } from './looked.ts';
import type { Viewed } from './view.ts';

/** What of some lines is told, by a first look. */
export interface Mass {
  words: number;
  /** Words, each weighed by how surely its line is told. */
  told: number;
  lines: number;
  toldLines: number;
}

/** A page after a first look: how surely each line is told, and what is told before, behind and around it. */
export interface Around {
  readonly told: Float64Array;
  /** Words of each line, `MOST_WORDS` at most. */
  readonly words: Float64Array;
  /** Nearest anchors before and behind: lines that are surely told and have some words; -1 and the number of lines where there is none. */
  readonly before: Int32Array;
  readonly behind: Int32Array;
  /** Up to each line, and one more for all: anchors, words weighed by how surely they are told, words. */
  readonly anchorsUpTo: Int32Array;
  readonly toldUpTo: Float64Array;
  readonly wordsUpTo: Float64Array;
  /** Words of all anchors. */
  readonly anchorWords: number;
  /** What is told in an element, with all that it holds. */
  readonly ofElement: (element: number) => Mass;
  readonly ofKind: ReadonlyMap<number, Mass>;
  readonly ofTag: ReadonlyMap<string, Mass>;
  /** The deepest element that holds most of what is told, and which elements lie in it. */
  readonly main: number;
  readonly inMain: Uint8Array;
  /** The last heading before each line, and the next behind it; -1 and the number of lines where there is none. */
  readonly headingBefore: Int32Array;
  readonly headingBehind: Int32Array;
}

/** A line told with this certainty and of so many words is an anchor: others are placed by it. */
const ANCHOR = 0.8, ANCHOR_WORDS = 12;
/** Words beyond this say no more. */
const MOST_WORDS = 60;
/** The article is the deepest element that holds this share of what is told. */
const MAIN = 0.8;

export const newMass = (): Mass => ({ words: 0, told: 0, lines: 0, toldLines: 0 });

/** The tag of the element a line stands in; nothing without markup. */
export const tagAt = ({ page: { elements }, views }: Looked, i: number): string => elements[views[i]?.markup?.element ?? 0]?.tag ?? '';

/** `shares` are four a line: body, standfirst, picture, other. */
export function toldAround(looked: Looked, shares: Float64Array): Around {
  const { page: { elements }, views, markings } = looked, count = views.length;
  const told = new Float64Array(count), words = new Float64Array(count), before = new Int32Array(count), behind = new Int32Array(count);
  const anchorsUpTo = new Int32Array(count + 1), toldUpTo = new Float64Array(count + 1), wordsUpTo = new Float64Array(count + 1);
  const inElement = newTally(elements.length), ofKind = new Map<number, Mass>(), ofTag = new Map<string, Mass>();
  let last = -1, anchorWords = 0;
  for (let i = 0; i < count; i++) {
    const view = views[i] as Viewed, sure = (shares[i * 4] as number) + (shares[i * 4 + 1] as number), size = Math.min(MOST_WORDS, view.count);
    told[i] = sure;
    words[i] = size;
    before[i] = last;
    const anchor = isAnchor(sure, view);
    if (anchor) {
      last = i;
      anchorWords += view.count;
    }
    anchorsUpTo[i + 1] = (anchorsUpTo[i] as number) + Number(anchor);
    toldUpTo[i + 1] = (toldUpTo[i] as number) + size * sure;
    wordsUpTo[i + 1] = (wordsUpTo[i] as number) + size;
    if (view.markup) inElement.add(view.markup.element, size, size * sure, 1, sure);
    if (markings) addLine(massOf(ofKind, markings.kindOf[i] as number), size, sure);
    addLine(massOf(ofTag, tagAt(looked, i)), size, sure);
  }
  for (let i = count - 1, next = count; i >= 0; i--) {
    behind[i] = next;
    if (isAnchor(told[i] as number, views[i] as Viewed)) next = i;
  }
  for (let at = elements.length - 1; at > 0; at--) inElement.pass(at, (elements[at] as HtmlElement).parent);
  const ofElement = inElement.of, main = mainOf(elements, ofElement, toldUpTo[count] as number), inMain = new Uint8Array(elements.length);
  for (let at = main; at < elements.length; at++) if (at === main || inMain[(elements[at] as HtmlElement).parent] === 1) inMain[at] = 1;
  return { told, words, before, behind, anchorsUpTo, toldUpTo, wordsUpTo, anchorWords, ofElement, ofKind, ofTag, main, inMain, ...headingsOf(looked) };
}

const isAnchor = (sure: number, { count }: Viewed): boolean => sure >= ANCHOR && count >= ANCHOR_WORDS;

function massOf<Key>(map: Map<Key, Mass>, key: Key): Mass {
  let mass = map.get(key);
  if (!mass) map.set(key, mass = newMass());
  return mass;
}

function addLine(mass: Mass, size: number, sure: number): void {
  mass.words += size;
  mass.told += size * sure;
  mass.lines++;
  mass.toldLines += sure;
}

/** Masses by number, without an object for each: pages have many elements. */
interface Tally {
  readonly add: (at: number, words: number, told: number, lines: number, toldLines: number) => void;
  /** Adds one's to another's. */
  readonly pass: (from: number, to: number) => void;
  readonly of: (at: number) => Mass;
}

function newTally(size: number): Tally {
  const sums = new Float64Array(size * 4);
  const add: Tally['add'] = (at, words, told, lines, toldLines) => {
    (sums[4 * at] as number) += words;
    (sums[4 * at + 1] as number) += told;
    (sums[4 * at + 2] as number) += lines;
    (sums[4 * at + 3] as number) += toldLines;
  };
  return {
    add,
    pass(from, to) { if (sums[4 * from + 2] !== 0) add(to, sums[4 * from] as number, sums[4 * from + 1] as number, sums[4 * from + 2] as number, sums[4 * from + 3] as number); },
    of: (at) => ({ words: sums[4 * at] ?? 0, told: sums[4 * at + 1] ?? 0, lines: sums[4 * at + 2] ?? 0, toldLines: sums[4 * at + 3] ?? 0 }),
  };
}

function mainOf(elements: readonly HtmlElement[], ofElement: Around['ofElement'], all: number): number {
  let main = 0;
  for (let at = 1; at < elements.length && all > 0; at++) {
    const { told, lines } = ofElement(at);
    if (told >= MAIN * all && (elements[at] as HtmlElement).depth > (elements[main] as HtmlElement).depth && lines > 1) main = at;
  }
  return main;
}

function headingsOf(looked: Looked): Pick<Around, 'headingBefore' | 'headingBehind'> {
  const count = looked.views.length, headingBefore = new Int32Array(count), headingBehind = new Int32Array(count);
  const isHeading = (i: number): boolean => /^h[1-6]$/.test(tagAt(looked, i));
  for (let i = 0, at = -1; i < count; i++) {
    headingBefore[i] = at;
    if (isHeading(i)) at = i;
  }
  for (let i = count - 1, at = count; i >= 0; i--) {
    headingBehind[i] = at;
    if (isHeading(i)) at = i;
  }
  return { headingBefore, headingBehind };
}
