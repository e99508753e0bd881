import type { Page } from '../line.ts';
import { bodyByRule, looksLikeProse } from './prose.ts';
import { lookedAt } from './looked.ts';
import { type Column, COLUMNS, type RoleModel } from './role-model.ts';
import type { Stated } from './look-features.ts';
import type { Viewed } from './view.ts';

/** What each line of a page is taken for before its wording and its place are asked. */
export interface Taken {
  readonly columns: readonly Column[];
  /** Whether rules said so, not a model. */
  readonly byRule: boolean;
  /** Whether a line is told so surely that no wording makes it furniture. */
  readonly isSure: (line: number) => boolean;
}

/** A line is told with at least this share of certainty, and surely so with that one. */
const TOLD = 0.5, SURE = 0.9;
/** A standfirst has no more lines. */
const MOST_STANDFIRSTS = 4;
/** Shorter lines are said again and again: "Read more", "Yes". In words. */
const REPEATED = 12;

/** Takes lines as a model does. Where it finds no paragraph at all, although there are some, rules say which they are. */
export function takeByModel(page: Page, views: readonly Viewed[], stated: Stated, model: RoleModel): Taken {
  const shares = model.sharesOf(lookedAt(page, views, stated, model.marked));
  const shareOf = (i: number, column: Column): number => shares[i * COLUMNS.length + COLUMNS.indexOf(column)] as number;
  const toldOf = (i: number): number => shareOf(i, 'body') + shareOf(i, 'standfirst');
  const best = views.map((_, i): Column => {
    // Told or not comes first: a line may be unlike any one kind of furniture.
    if (toldOf(i) >= TOLD) return shareOf(i, 'standfirst') > shareOf(i, 'body') ? 'standfirst' : 'body';
    return shareOf(i, 'photo') > shareOf(i, 'other') ? 'photo' : 'other';
  });
  if (!best.some((column, i) => column === 'body' && looksLikeProse(views[i] as Viewed)) || (!model.marked && !isFramed(best))) return takeByRule(page, views);
  return { columns: onceOnly(standfirstsAbove(best, views), views), byRule: false, isSure: (i) => toldOf(i) >= SURE };
}

/** A page's menus stand around its article, more lines than these of them. On every fourth page of the gold, copied as text, 214 of 216 have more than eight, of 106 long bodies by themselves one has. */
const FRAME = 6;

/** Whether furniture stands around what is told. Text without it is an article and nothing else, however many of its lines are short. */
function isFramed(best: readonly Column[]): boolean {
  const isTold = (column: Column): boolean => column === 'body' || column === 'standfirst';
  return best.findIndex(isTold) + best.length - 1 - best.findLastIndex(isTold) > FRAME;
}

/** Takes lines as rules do. */
export function takeByRule(page: Page, views: readonly Viewed[]): Taken {
  return { columns: bodyByRule(page, views).map((is) => (is ? 'body' : 'other')), byRule: true, isSure: () => false };
}

/** A standfirst stands above the first paragraph and has few lines; what looks like one elsewhere is body. */
function standfirstsAbove(best: readonly Column[], views: readonly Viewed[]): Column[] {
  let lines = 0, over = false;
  return best.map((column, i) => {
    if (column === 'body' && looksLikeProse(views[i] as Viewed)) over = true;
    if (column !== 'standfirst') return column;
    return over || ++lines > MOST_STANDFIRSTS ? 'body' : column;
  });
}

/** What a page tells twice it tells once: the same paragraphs for another width of screen, a sentence drawn out of the text. */
function onceOnly(best: readonly Column[], views: readonly Viewed[]): Column[] {
  const told = new Set<string>();
  return best.map((column, i) => {
    const { words, count, start, end } = views[i] as Viewed;
    if ((column !== 'body' && column !== 'standfirst') || count < REPEATED) return column;
    const key = `${end - start} ${words}`;
    if (told.has(key)) return 'other';
    told.add(key);
    return column;
  });
}

/** A page copied with its menus has at least so many lines, and at least this share of them are of few words. Shorter texts are articles with little around them, which rules read better. */
const MANY_LINES = 60, FEW_WORDS = 6, SHARE_OF_SHORT = 0.4;

/** Whether a text without markup is a page copied as it was, with all its menus. */
export function isDump(views: readonly Viewed[]): boolean {
  return views.length >= MANY_LINES && views.filter(({ count }) => count <= FEW_WORDS).length >= SHARE_OF_SHORT * views.length;
}
