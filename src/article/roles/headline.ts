import type { HtmlElement } from '../html/element.ts';
import { isByline, isDayLine, isMenu, isSection, saysBy } from './top.ts';
import { likeTitle, plainly } from './title.ts';
import { isTitleLike, type Viewed } from './view.ts';

/** A headline further down than this is another article's. In lines. */
const DEEPEST = 400;
/** No headline has more words, stated or not. */
const LONGEST = 80;
/** A headline of fewer words, with nothing that speaks for it, is a label. */
const FEWEST = 4;

/** The line that is the headline, and why; undefined where none can be told. `first` is the first paragraph of the body; `menus` says that the text is a page with its menus. */
export function findHeadline(views: readonly Viewed[], elements: readonly HtmlElement[], titles: readonly string[], first: number, free: (line: number) => boolean, menus = false): { readonly line: number; readonly rule: string } | undefined {
  let best = -1, score = 0.9, rule = '';
  const end = Math.min(views.length, DEEPEST, first < 0 ? DEEPEST : first + 30);
  for (let i = 0; i < end; i++) {
    const view = views[i] as Viewed;
    const tag = view.markup ? (elements[view.markup.element]?.tag ?? '') : '';
    if (!free(i) || view.count > LONGEST) continue;
    const like = likeTitle(plainly(view.words), titles);
    if (like < 0.9 && view.count > 40) continue;
    const names = view.markup ? (elements[view.markup.element]?.names ?? '') : '';
    const mark = tag === 'h1' ? 3 : tag === 'h2' ? 1 : 0;
    const named = /head-?line|title|heading/i.test(names) ? 0.6 : 0;
    const late = first >= 0 && i > first ? 2 : 0;
    const here = 4 * like + mark + (mark > 0 || like > 0 ? named : 0) - late - 0.6 * view.linked + (first >= 0 && i < first ? 0.3 * (i / Math.max(1, first)) : 0);
    if (here > score) {
      best = i;
      score = here;
      rule = like > 0.9 ? 'headline/stated-title' : `headline/${tag === '' ? 'title' : tag}`;
    }
  }
  if (best >= 0) return { line: best, rule };
  if (views[0]?.markup) return undefined;
  return (menus ? headlineBelowMenus(views, first, free) : undefined) ?? bareHeadline(views, first, free);
}

/** In a page copied as text the headline stands close above the body, below all menus; often the page's title says it a second time, far above. */
function headlineBelowMenus(views: readonly Viewed[], first: number, free: (line: number) => boolean): { readonly line: number; readonly rule: string } | undefined {
  const heard = new Map<string, number>();
  for (const { words } of views) heard.set(words, (heard.get(words) ?? 0) + 1);
  let best = -1, score = 0;
  for (let i = Math.max(0, first - CLOSE); i < first; i++) {
    const view = views[i] as Viewed;
    if (!free(i) || !isTitleLike(view) || view.count < FEWEST || isDayLine(view.words) || isMenu(view.words) || isSection(view.words) || saysBy(view.words) || (view.count < 5 && isByline(view.words))) continue;
    const here = (heard.get(view.words) === 2 || views.some(({ words }) => words.length > view.words.length && words.length < view.words.length + OUTLET && words.includes(view.words)) ? 2 : 1) - (first - i) / (4 * CLOSE) + Math.min(view.count, 8) / 16;
    if (here > score) [best, score] = [i, here];
  }
  return best < 0 ? undefined : { line: best, rule: 'headline/above-body' };
}

/** So many lines above the body a headline stands at most; with the outlet's name and section a page's title is longer by so many characters at most. */
const CLOSE = 25, OUTLET = 60;

/** Without markup what has more words than these is a paragraph, or the standfirst, and no headline stands below it. */
const MOST_WORDS = 22;

/** Without markup: the first line above the body that could be a title, rather one in a paragraph of its own. */
function bareHeadline(views: readonly Viewed[], first: number, free: (line: number) => boolean): { readonly line: number; readonly rule: string } | undefined {
  const candidates: number[] = [];
  for (let i = 0; i < Math.min(views.length, first < 0 ? 12 : first); i++) {
    const view = views[i] as Viewed;
    if (free(i) && view.count > MOST_WORDS) break;
    if (free(i) && !isDayLine(view.words) && !isMenu(view.words) && !isSection(view.words) && !(isByline(view.words) && i > 0 && view.count < 6)) candidates.push(i);
  }
  // Some archives put a headline and its second half on two lines: "Harbour burns;" above "Two held for arson."
  if (candidates[0] !== undefined && views[candidates[0] + 1]?.joined && views[candidates[0]]?.words.endsWith(';')) return { line: candidates[0], rule: 'headline/above-body' };
  const alone = (i: number): boolean => !views[i]?.joined && !views[i + 1]?.joined;
  const long = (i: number): boolean => (views[i] as Viewed).count >= FEWEST;
  const line = candidates.find((i) => alone(i) && long(i)) ?? candidates.find((i) => long(i) && !isMasthead(views, i)) ?? candidates.find((i) => alone(i) && (views[i] as Viewed).count >= 2 && isTitleLike(views[i] as Viewed));
  return line === undefined ? undefined : { line, rule: 'headline/above-body' };
}

/** The name of an outlet with its motto or menu below, in one paragraph at the top. */
function isMasthead(views: readonly Viewed[], i: number): boolean {
  const view = views[i] as Viewed;
  return (view.joined && (views[i - 1]?.count ?? 9) <= 5 && i <= 2) || (i === 0 && views[1]?.joined === true && view.count <= 5);
}
