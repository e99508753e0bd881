import type { Page } from '../line.ts';
import { isMenu } from './top.ts';
import { isTitleLike, type Viewed } from './view.ts';

/** A paragraph of prose has at least this many words, and is no list of links. */
const WORDS = 12;
const LINKED = 0.5;

/** Whether a line reads as a paragraph of an article, by its looks alone. */
export function looksLikeProse(view: Viewed): boolean {
  return view.count >= WORDS && !view.saying && view.linked < LINKED && (view.ended || view.count >= 40 || /[,;:–—-]$/.test(view.words));
}

/** A sentence may be short, behind others. */
const isSentence = ({ count, ended, saying, linked }: Viewed): boolean => count >= 5 && ended && saying === undefined && linked < LINKED;

/** Strokes, stars and control characters are no article, however many. */
const isTold = ({ words }: Viewed): boolean => /[\p{L}\p{N}]/u.test(words);

/** Which lines are the body, by rules: in a page the container with most prose, in plain text everything from the first paragraph on that is not furniture. */
export function bodyByRule(page: Page, views: readonly Viewed[]): boolean[] {
  if (page.elements.length <= 1) return fromFirstParagraph(views);
  const body = inContainer(page, views);
  // A page without paragraphs may still hold a sentence: <p>The ministry denied it.</p>
  return body.includes(true) ? body : views.map((view) => isSentence(view) && isTold(view));
}

function fromFirstParagraph(views: readonly Viewed[]): boolean[] {
  const first = firstParagraph(views);
  // Where nothing above the first paragraph is furniture by its words all of it is told, but labels: a short sentence, a heading.
  const clean = !views.slice(0, first).some(({ saying, words }) => saying !== undefined || isMenu(words)) && !isHeadlineSentence(views[0], views[1]);
  const end = endOfArticle(views);
  let last = end;
  // Behind the last paragraph stand titles and buttons, if furniture is among them.
  const ending = views.findLastIndex((view, i) => i <= end && (looksLikeProse(view) || isSentence(view)));
  if (ending >= 0 && (end < views.length - 1 || views.some((view, i) => i > ending && view.saying !== undefined))) last = ending;
  return views.map((view, i) => (i >= first || (clean && view.count >= LABEL)) && i <= last && view.saying === undefined && isTold(view));
}

/** A line of fewer words is a label: "Letters". */
const LABEL = 4;

/** Furniture behind which no article goes on. */
const TERMINAL: ReadonlySet<string> = new Set(['reply-form', 'comment-count', 'copyright', 'back-to-top']);
/** Such furniture ends the article when at least this share of the prose stands before it: some pages repeat it at the top. */
const MOST_OF_IT = 0.6;

/** The last line before the reply form, the comments, the imprint. */
function endOfArticle(views: readonly Viewed[]): number {
  const prose = views.map((view) => (looksLikeProse(view) ? view.count : 0));
  const all = prose.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (let i = 0; i < views.length; i++) {
    if (all > 0 && before >= MOST_OF_IT * all && TERMINAL.has(views[i]?.saying?.name ?? '')) return i - 1;
    before += prose[i] as number;
  }
  return views.length - 1;
}

/** The line at which the article's text begins: the first sentence that is no title. */
function firstParagraph(views: readonly Viewed[]): number {
  const prose = views.findIndex((view, i) => looksLikeProse(view) && !(i === 0 && isHeadlineSentence(view, views[1])));
  if (prose >= 0) return prose;
  const sentence = views.findIndex(isSentence);
  return sentence < 0 ? (views.length > 1 && isTitleLike(views[0] as Viewed) ? 1 : 0) : sentence;
}

/** `Stealth over Health: Mayor Was Headed to Harbour But Diverted.` A first line in title case is a headline, full stop or not. */
function isHeadlineSentence(view: Viewed | undefined, next: Viewed | undefined): boolean {
  if (!view || !next) return false;
  const { words, count } = view;
  if (next.joined || count > 22 || /[.!?]["”’]? \p{Lu}/u.test(words)) return false;
  const long = words.split(' ').filter((word) => word.length > 3);
  return long.filter((word) => /^["“‘'(]?[\p{Lu}\p{N}]/u.test(word)).length >= 0.7 * long.length;
}

function inContainer({ elements }: Page, views: readonly Viewed[]): boolean[] {
  const scores = new Float64Array(elements.length);
  const raise = (element: number, by: number): void => { if (element >= 0) (scores[element] as number) += by; };
  for (const view of views) {
    if (!view.markup || !looksLikeProse(view)) continue;
    const { parent } = elements[view.markup.element] as { parent: number };
    raise(view.markup.element, view.count / 2);
    raise(parent, view.count);
    raise(elements[parent]?.parent ?? -1, view.count / 2);
  }
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const inside = new Uint8Array(elements.length);
  for (let i = best; i < elements.length; i++) if (i === best || inside[elements[i]?.parent ?? 0]) inside[i] = 1;
  return views.map((view) => view.markup !== undefined && inside[view.markup.element] === 1 && best > 0 && view.saying === undefined && view.linked < 0.8 && (looksLikeProse(view) || ['p', 'h2', 'h3', 'h4', 'li', 'blockquote'].includes(elements[view.markup.element]?.tag ?? '')));
}
