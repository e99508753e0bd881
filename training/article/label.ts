import { alignedLines } from './align.ts';
import { COLUMNS } from '../../src/article/roles/role-model.ts';
import { roleAround } from '../../src/article/roles/around.ts';
import { runsOf } from '../../src/article/roles/look-features.ts';
import { plainly } from '../../src/article/roles/title.ts';
import type { Page } from '../../src/article/line.ts';
import type { Viewed } from '../../src/article/roles/view.ts';
import type { GoldPage } from './gold.ts';

/** What a line may be: bits of `COLUMNS`. Where the gold does not tell a caption from a button both are allowed, and the model decides. */
export interface Target {
  readonly allowed: number;
  readonly weight: number;
}

const bit = (role: (typeof COLUMNS)[number]): number => 1 << COLUMNS.indexOf(role);

/** Lays the gold over the lines of a page: which are body, standfirst, caption. */
export function labelLines({ text, elements }: Page, views: readonly Viewed[], gold: GoldPage): Target[] {
  const body = alignedLines(views.map(({ start, end }) => text.slice(start, end)), gold.body);
  const standfirst = gold.standfirst ? new Set(runsOf(gold.standfirst)) : undefined;
  const captions = gold.photos?.map(({ caption }) => new Set(runsOf(caption ?? ''))), credits = new Set(gold.photos?.flatMap((photo) => photo.credits.map(({ text: credit }) => plainly(credit))));
  const first = body.indexOf(true);
  const title = views.findIndex(({ words }) => plainly(words) === plainly(gold.title ?? ''));
  const told = views.reduce((sum, { count }, i) => sum + (body[i] ? count : 0), 0);
  return views.map((view, i): Target => {
    const words = text.slice(view.start, view.end);
    // Pages count alike in the score, whatever their length.
    const weight = Math.min(MOST_WEIGHT, LEAST_WEIGHT + (view.count / 25) * Math.sqrt(800 / Math.max(200, told)));
    const inFigure = view.saying?.role === 'photo' || (view.markup !== undefined && roleAround(elements, view.markup.element)?.role === 'photo');
    if (standfirst && view.count >= 4 && share(words, standfirst) > 0.7) return { allowed: body[i] === false && first < i ? bit('other') : bit('standfirst'), weight };
    if (body[i]) return { allowed: bit('body'), weight };
    if (captions?.some((caption) => view.count >= 3 && share(words, caption) > 0.6) || credits.has(plainly(view.words))) return { allowed: bit('photo'), weight };
    // Some golds leave out what stands between headline and body, and do not say what it is.
    if (!gold.standfirst && i > title && i < first && view.count >= 6) return { allowed: bit('other') | bit('standfirst'), weight };
    // The gold names few of a page's pictures, or none.
    return { allowed: inFigure ? bit('photo') : bit('other'), weight };
  });
}

const LEAST_WEIGHT = 0.4, MOST_WEIGHT = 4;

function share(words: string, runs: ReadonlySet<number>): number {
  const own = runsOf(words);
  return own.filter((run) => runs.has(run)).length / own.length;
}
