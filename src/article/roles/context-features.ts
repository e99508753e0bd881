import { hashText } from '../../model/hash.ts';
import type { HtmlElement } from '../html/element.ts';
import type { Look } from './look-features.ts';
import type { Looked } from './looked.ts';
import { type Around, type Mass, newMass, tagAt, toldAround } from './told-around.ts';
import type { Viewed } from './view.ts';

/** Features a line has. */
export const WIDTH = 112;

/** What the first look finds told with less certainty than this is not looked at again: menus, mostly. */
export const SETTLED = 0.004;

const TAGS: ReadonlyMap<string, number> = new Map(Object.entries({ p: 1, li: 2, h1: 3, h2: 4, h3: 5, h4: 6, h5: 7, h6: 7, blockquote: 8, div: 9, section: 10, article: 10, main: 10, span: 11, td: 12, th: 13, figcaption: 14, figure: 14, pre: 15, dd: 16, dt: 17, button: 18, label: 19, body: 20, address: 21, summary: 22, header: 23, footer: 24, aside: 25, nav: 26, a: 27 }));
const OTHER_TAG = 30;
/** Elements that tell of all that they hold, by what they tell. */
const HOLDERS: ReadonlyMap<string, number> = new Map(Object.entries({ figure: 0, figcaption: 0, picture: 0, aside: 1, nav: 2, footer: 2, menu: 2, header: 3, li: 4, ul: 4, ol: 4, dl: 4, blockquote: 5, table: 6, form: 7, button: 7, article: 8, main: 9, details: 10 }));
const HOLDER_KINDS = 11;
const ROLES = ['', 'section', 'headline', 'standfirst', 'byline', 'dateline', 'photo', 'body', 'promo', 'credit', 'comments', 'chrome'];
/** So many elements up a holder still tells of a line, and two lines are still said to stand near. */
const FAR = 20, APART = 60;

const byte = (value: number): number => (value <= 0 ? 0 : value >= 255 ? 255 : Math.round(value));
/** A share as a byte, 0 where there is nothing to share. */
const share = (part: number, whole: number): number => (whole <= 0 ? 0 : byte(1 + 254 * Math.min(1, Math.max(0, part / whole))));
const logarithm = (value: number): number => byte(20 * Math.log2(1 + value));

type Put = (value: number) => void;

/** Lines that are looked at again: the longest articles have a fifth of them. */
export const LOOKED_AGAIN = 5_000;

/**
 * Where each line stands among what a first look takes for told: its neighbours, the elements around it, the headings, the structured data; `WIDTH` bytes a line, none for what is settled or stands behind `LOOKED_AGAIN` lines.
 * `shares` are four a line. What trees ask for is a byte, so that a cut is one, and the order of the features is part of the model.
 */
export function contextOf(looked: Looked, shares: Float64Array): Uint8Array {
  const { views } = looked, around = toldAround(looked, shares), count = Math.min(views.length, LOOKED_AGAIN), out = new Uint8Array(count * WIDTH);
  const { inBody } = looked.standing, hasBody = looked.stated.body.size > 0;
  for (let i = 0; i < count; i++) {
    if ((around.told[i] as number) < SETTLED) continue;
    let at = i * WIDTH;
    const put: Put = (value) => { out[at++] = byte(value); };
    for (let column = 0; column < 4; column++) put(255 * (shares[i * 4 + column] as number));
    putNeighbours(put, around, i);
    putElements(put, looked, around, i);
    putHeadings(put, around, i);
    putLine(put, looked, i);
    for (const step of [0, -1, 1]) put(hasBody && views[i + step]?.far === false ? share(inBody[i + step] as number, 1) : 0);
    putPage(put, looked, around, i);
    if (at > (i + 1) * WIDTH) throw new RangeError(`A line has ${at - i * WIDTH} features, more than ${WIDTH}`);
  }
  return out;
}

function putNeighbours(put: Put, { told, before, behind, anchorsUpTo, toldUpTo, wordsUpTo }: Around, i: number): void {
  const count = told.length, between = (from: number, to: number): number => share((toldUpTo[to] as number) - (toldUpTo[from] as number), (wordsUpTo[to] as number) - (wordsUpTo[from] as number));
  put(255 * (told[i] as number));
  for (const step of [-4, -3, -2, -1, 1, 2, 3, 4]) put(255 * (told[i + step] ?? 0));
  for (const reach of [3, 10]) {
    put(between(Math.max(0, i - reach), i));
    put(between(i + 1, Math.min(count, i + reach + 1)));
  }
  const previous = before[i] as number, following = behind[i] as number;
  put(previous < 0 ? 255 : Math.min(254, i - previous));
  put(following >= count ? 255 : Math.min(254, following - i));
  put(Math.min(254, anchorsUpTo[i] as number));
  put(Math.min(254, (anchorsUpTo[count] as number) - (anchorsUpTo[i + 1] as number)));
  put(share(toldUpTo[i] as number, toldUpTo[count] as number));
  put(previous < 0 ? 255 : logarithm((wordsUpTo[i] as number) - (wordsUpTo[previous + 1] as number)));
  put(following >= count ? 255 : logarithm((wordsUpTo[following] as number) - (wordsUpTo[i + 1] as number)));
}

/** What else is told in the elements around, by lines of the same kind, with the same tag, and how far it is to the anchors. */
function putElements(put: Put, looked: Looked, { told, words, before, behind, toldUpTo, ofElement, ofKind, ofTag, main, inMain }: Around, i: number): void {
  const { page: { elements }, views, markings } = looked, element = views[i]?.markup?.element ?? 0, own = words[i] as number, sure = told[i] as number;
  const putRest = (mass: Mass): void => {
    put(share(mass.told - own * sure, mass.words - own));
    put(share(mass.toldLines - sure, mass.lines - 1));
    put(logarithm(mass.lines));
  };
  for (let up = element, level = 0; level < 5; level++, up = Math.max(0, elements[up]?.parent ?? 0)) putRest(ofElement(up));
  const kind = (markings && ofKind.get(markings.kindOf[i] as number)) ?? newMass();
  putRest(kind);
  put(share(kind.told, toldUpTo[told.length] as number));
  putRest(ofTag.get(tagAt(looked, i)) ?? newMass());
  put(inMain[element] ?? 0);
  put(128 + (elements[element]?.depth ?? 0) - (elements[main]?.depth ?? 0));
  for (const anchor of [before[i] as number, behind[i] as number]) {
    const other = views[anchor]?.markup?.element;
    const { mine, its } = other === undefined ? { mine: 255, its: 255 } : stepsApart(elements, element, other);
    put(mine);
    put(its);
    put(other === undefined || !markings ? 2 : Number(markings.kindOf[i] === markings.kindOf[anchor]));
    put(other === undefined ? 255 : TAGS.get(tagAt(looked, anchor)) ?? OTHER_TAG);
  }
  let held = 0;
  for (let at = element, level = 0; at > 0 && level < FAR; at = (elements[at] as HtmlElement).parent, level++) {
    const holder = HOLDERS.get((elements[at] as HtmlElement).tag);
    if (holder !== undefined) held |= 1 << holder;
  }
  for (let holder = 0; holder < HOLDER_KINDS; holder++) put((held >> holder) & 1);
  put(elements[element]?.depth ?? 0);
}

/** The part of the page between two headings. */
function putHeadings(put: Put, { told, toldUpTo, wordsUpTo, headingBefore, headingBehind }: Around, i: number): void {
  const opened = headingBefore[i] as number, closes = headingBehind[i] as number;
  put(share((toldUpTo[closes] as number) - (toldUpTo[i + 1] as number), (wordsUpTo[closes] as number) - (wordsUpTo[i + 1] as number)));
  put(opened < 0 ? 0 : share((toldUpTo[i] as number) - (toldUpTo[opened + 1] as number), (wordsUpTo[i] as number) - (wordsUpTo[opened + 1] as number)));
  put(opened < 0 ? 0 : 1 + 254 * (told[opened] as number));
  put(opened < 0 ? 255 : i - opened);
}

function putLine(put: Put, looked: Looked, i: number): void {
  const { views, stated, standing } = looked, view = views[i] as Viewed, look = standing.looks[i] as Look, { markup, saying } = view;
  put(view.count);
  put(255 * view.linked);
  put(Number(view.ended));
  put((look.shape >> 3) & 7);
  put(look.shape & 7);
  put(saying ? ROLES.indexOf(saying.role) : 0);
  put(saying ? (hashText(saying.name) & 127) + 1 : 0);
  put(look.kind);
  put(look.title * 2 + Number(stated.titles.length > 0));
  put(Number(look.prose));
  put(TAGS.get(tagAt(looked, i)) ?? OTHER_TAG);
  const long = Math.max(1, view.end - view.start);
  put(share(markup?.bold ?? 0, long));
  put(share(markup?.italic ?? 0, long));
  put(Number(markup?.pictured ?? false));
  put(Number(views[i + 1]?.markup?.pictured ?? false));
  put(markup?.href === undefined ? 0 : markup.href.startsWith('#') ? 1 : markup.href.startsWith('http') ? 2 : 3);
}

function putPage(put: Put, looked: Looked, { anchorsUpTo, anchorWords, toldUpTo, wordsUpTo }: Around, i: number): void {
  const { views, stated, standing } = looked, view = views[i] as Viewed, count = views.length, anchors = anchorsUpTo[count] as number, all = toldUpTo[count] as number;
  put(stated.description === '' ? 0 : view.count > 4 && stated.description.includes((standing.looks[i] as Look).plain.slice(0, 60)) ? 2 : 1);
  put(standing.repeats.get(view.words) ?? 1);
  put(255 * (standing.elsewhere[i] as number));
  put(anchors === 0 ? 0 : share(view.count, (4 * anchorWords) / anchors));
  put(share(i, count));
  put(logarithm(count));
  put(logarithm(all));
  put(share(all, wordsUpTo[count] as number));
  put(standing.titleLine < 0 ? 0 : Math.min(255, Math.max(1, 128 + i - standing.titleLine)));
  for (const step of [-2, -1, 1, 2]) {
    const other = views[i + step];
    put(other?.count ?? 255);
    put(other ? (other.ended ? 1 : 0) + (other.linked > 0.5 ? 2 : 0) + (other.saying ? 4 : 0) : 8);
    if (Math.abs(step) === 1) put(TAGS.get(tagAt(looked, i + step)) ?? OTHER_TAG);
  }
}

/** How many steps two elements stand below the nearest that holds both. */
function stepsApart(elements: readonly HtmlElement[], one: number, other: number): { mine: number; its: number } {
  let mine = 0, its = 0, a = one, b = other;
  while (a !== b && mine + its < APART) {
    // An element stands before all that it holds.
    if (a > b) {
      a = (elements[a] as HtmlElement).parent;
      mine++;
    } else {
      b = (elements[b] as HtmlElement).parent;
      its++;
    }
  }
  return { mine, its };
}
