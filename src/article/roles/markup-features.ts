import { hashText, mix } from '../../model/hash.ts';
import type { HtmlElement } from '../html/element.ts';
import type { Page } from '../line.ts';
import { add, type FeatureList, bin, COUNTS, SHARES, template } from './feature-list.ts';
import type { Look } from './look-features.ts';
import type { Viewed } from './view.ts';

/** What is counted of each element and of the page, for the features that markup gives. */
export interface Markings {
  readonly page: Page;
  /** Words of prose, characters, characters in links and lines inside each element, those of its descendants included. */
  readonly prose: Float64Array;
  readonly characters: Float64Array;
  readonly linked: Float64Array;
  readonly lines: Float64Array;
  /** The deepest element that holds most of the page's prose, and which elements lie in it. */
  readonly main: number;
  readonly inMain: Uint8Array;
  /** The hash of each element's tag, and its place among those that tell what they hold; -1 for others. */
  readonly tags: Int32Array;
  readonly telling: Int8Array;
  /** Hashes of the words in each element's names. */
  readonly names: readonly (readonly number[])[];
  /** Of each kind of line (tag and names of its element and the one around): how many there are, and their words of prose. */
  readonly kinds: ReadonlyMap<number, { count: number; prose: number }>;
  readonly kindOf: Int32Array;
}

/** An element with this share of the page's prose may be the article. */
const MAIN = 0.6;
/** Names beyond this many words are somebody's data. */
const MOST_WORDS = 14;

export function markingsOf(page: Page, views: readonly Viewed[], looks: readonly Look[]): Markings {
  const { elements } = page, size = elements.length;
  const prose = new Float64Array(size), characters = new Float64Array(size), linked = new Float64Array(size), lines = new Float64Array(size);
  const kindOf = new Int32Array(views.length), kindsSeen = new Int32Array(size);
  const kinds = new Map<number, { count: number; prose: number }>();
  // Elements of a page share few names.
  const known = new Map<string, readonly number[]>();
  const names = elements.map(({ names: written }) => {
    const words = known.get(written) ?? wordsIn(written);
    known.set(written, words);
    return words;
  });
  const tags = new Int32Array(size), telling = new Int8Array(size), tagsKnown = new Map<string, number>();
  elements.forEach(({ tag }, at) => {
    const hash = tagsKnown.get(tag) ?? hashText(tag);
    tagsKnown.set(tag, hash);
    tags[at] = hash;
    telling[at] = TELLING.get(tag) ?? -1;
  });
  views.forEach((view, i) => {
    const at = view.markup?.element ?? 0, words = looks[i]?.prose ? view.count : 0;
    (prose[at] as number) += words;
    (characters[at] as number) += view.end - view.start;
    (linked[at] as number) += view.markup?.linked ?? 0;
    (lines[at] as number)++;
    const kind = kindsSeen[at] || (kindsSeen[at] = kindOfElement(elements, at));
    kindOf[i] = kind;
    const counted = kinds.get(kind) ?? { count: 0, prose: 0 };
    counted.count++;
    counted.prose += words;
    kinds.set(kind, counted);
  });
  for (let at = size - 1; at > 0; at--) {
    const parent = (elements[at] as HtmlElement).parent;
    (prose[parent] as number) += prose[at] as number;
    (characters[parent] as number) += characters[at] as number;
    (linked[parent] as number) += linked[at] as number;
    (lines[parent] as number) += lines[at] as number;
  }
  const needed = (prose[0] as number) * MAIN;
  let main = 0;
  const inMain = new Uint8Array(size);
  for (let at = 1; at < size; at++) if ((prose[at] as number) >= needed && needed > 0 && (elements[at] as HtmlElement).depth > (elements[main] as HtmlElement).depth && (lines[at] as number) > 1) main = at;
  for (let at = main; at < size; at++) if (at === main || (at > main && inMain[(elements[at] as HtmlElement).parent])) inMain[at] = 1;
  return { page, prose, characters, linked, lines, main, inMain, tags, telling, names, kinds, kindOf };
}

function kindOfElement(elements: readonly HtmlElement[], at: number): number {
  const { tag, names, parent } = elements[at] as HtmlElement;
  const around = elements[parent];
  return mix(hashText(`${tag} ${names}`), around ? hashText(`${around.tag} ${around.names}`) : 0);
}

/** `article-body__text jsShare` as article, body, text, js, share; numbers and single letters say nothing. */
function wordsIn(names: string): number[] {
  if (names === '') return NONE;
  const words = names.slice(0, 300).replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 1 && word.length < 24);
  return [...new Set(words)].slice(0, MOST_WORDS).map((word) => hashText(word));
}

const NONE: number[] = [];

const T = {
  tag: template('tag'), tags: template('tags'), path: template('path'), name: template('name'), nameLength: template('name length'), ancestor: template('ancestor'), ancestorLength: template('ancestor length'),
  kind: template('kind share'), kindCount: template('kind count'), holder: template('holder'), holderLink: template('holder link'), main: template('main'), mainTag: template('main tag'), mainPlace: template('main place'), bold: template('bold'),
  sameKind: template('same kind'), sameBlock: template('same block'), nearTag: template('near tag'), tagLength: template('tag length'), alone: template('alone'), href: template('href'), picture: template('picture'),
} as const;

const TELLING: ReadonlyMap<string, number> = new Map(['article', 'main', 'aside', 'nav', 'footer', 'header', 'figure', 'figcaption', 'blockquote', 'table', 'form', 'li', 'ul', 'section', 'button', 'dl', 'details'].map((tag, i) => [tag, i] as const));
const FAR = 14;

/** The features that only markup gives. */
export function addMarkup(list: FeatureList, views: readonly Viewed[], looks: readonly Look[], markings: Markings, i: number): void {
  const view = views[i] as Viewed, look = looks[i] as Look, { markup } = view;
  if (!markup) return;
  const { page: { elements }, prose, characters, linked, lines, main, inMain, tags, telling, names, kinds, kindOf } = markings;
  const own = elements[markup.element] as HtmlElement, ownTag = tags[markup.element] as number;
  const all = Math.max(1, prose[0] as number);
  const size = look.length >> 1;
  add(list, T.tag, ownTag);
  add(list, T.tagLength, mix(ownTag, look.length * 2 + (view.ended ? 1 : 0)));
  let seen = 0, path = 0;
  for (let at = markup.element, up = 0; at > 0 && up < FAR; at = (elements[at] as HtmlElement).parent, up++) {
    const level = up === 0 ? 0 : up === 1 ? 1 : up < 4 ? 2 : 3;
    for (const name of names[at] as readonly number[]) {
      add(list, T.name, mix(name, level));
      if (level < 3) add(list, T.nameLength, mix(name, 64 + size));
    }
    const tells = telling[at] as number;
    if (tells >= 0 && !(seen & (1 << tells))) {
      seen |= 1 << tells;
      add(list, T.ancestor, tells * 4 + level);
      add(list, T.ancestorLength, tells * 64 + size);
    }
    if (up < 3) {
      path = mix(path, tags[at] as number);
      add(list, T.path, path);
    }
    if (up < 5) {
      const share = bin((prose[at] as number) / all, SHARES), link = bin((linked[at] as number) / Math.max(1, characters[at] as number), SHARES);
      add(list, T.holder, mix(up * 16 + share, size));
      add(list, T.holderLink, mix(up * 16 + link, share * 16 + bin(lines[at] as number, [2, 4, 8, 16, 32])));
    }
  }
  add(list, T.tags, seen);
  const kind = kinds.get(kindOf[i] as number) as { count: number; prose: number };
  add(list, T.kind, mix(bin(kind.prose / all, SHARES), size));
  add(list, T.kindCount, mix(bin(kind.count, COUNTS), size));
  const inside = inMain[markup.element] as number, below = own.depth - (elements[main] as HtmlElement).depth;
  add(list, T.main, mix(inside * 16 + bin(below, [0, 1, 2, 3, 5]), look.length));
  add(list, T.mainTag, mix(inside * 16 + bin(below, [0, 1, 2, 3, 5]), ownTag));
  const long = view.end - view.start;
  add(list, T.bold, mix(bin(markup.bold / long, [0.01, 0.5, 0.95]), bin(markup.italic / long, [0.01, 0.5, 0.95]) * 16 + size));
  if (markup.href !== undefined) add(list, T.href, (markup.href.startsWith('#') ? 1 : markup.href.startsWith('http') ? 2 : markup.href.startsWith('/') ? 3 : 4) * 16 + bin(view.linked, SHARES));
  add(list, T.alone, (views[i - 1]?.markup?.element === markup.element ? 1 : 0) + (views[i + 1]?.markup?.element === markup.element ? 2 : 0));
  const pictures = (markup.pictured ? 1 : 0) + (views[i + 1]?.markup?.pictured ? 2 : 0);
  add(list, T.picture, pictures * 16 + look.length);
  add(list, T.picture, 1000 + pictures * 4 + (view.ended ? 1 : 0) + (look.saying ? 2 : 0));
  if (pictures > 0) add(list, T.picture, mix(pictures, ownTag));
  for (const step of [-2, -1, 1, 2]) {
    const other = views[i + step]?.markup;
    if (!other) continue;
    const its = elements[other.element] as HtmlElement;
    add(list, T.nearTag, mix(step, (tags[other.element] as number)));
    if (Math.abs(step) === 1) {
      add(list, T.sameKind, mix(step, (kindOf[i] === kindOf[i + step] ? 1 : 0) + (looks[i + step]?.prose ? 2 : 0) + 4 * size));
      add(list, T.sameBlock, mix(step, (own.parent === its.parent ? 1 : 0) + 2 * (inMain[other.element] as number) + 4 * inside));
      add(list, T.nearTag, mix(step * 7, mix((tags[other.element] as number), ownTag)));
    }
  }
}
