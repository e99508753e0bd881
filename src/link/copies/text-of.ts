import { TOLD, type BlockRole } from '../../article/article.ts';
import { folded } from '../../ledger/search.ts';
import type { StoredArticle } from '../../ledger/ledger.ts';
import type { Reading } from '../../reading/assemble.ts';
import { dayOf } from '../day.ts';
import type { CopyText } from './copy.ts';
import { clockIn } from './clock.ts';
import { fingerprintOf } from './fingerprints.ts';

/** What of an article is compared: headline, standfirst and body. Furniture is every outlet’s own, and equal on all its pages. */
export function copyTextOf({ id, snapshot, hints, reading }: StoredArticle): CopyText {
  const { text, blocks } = reading.article, told = blocks.filter(({ role }) => TOLD.has(role as BlockRole));
  const published = dayOf(reading, hints.published), outlet = reading.article.outlet ?? hints.outlet, url = hints.url ?? reading.article.canonicalUrl, clock = clockOf(reading);
  return {
    id, snapshot, fingerprint: fingerprintOf(text, told), credits: creditsOf(reading), ...(published === undefined ? {} : { published }), ...(clock ? { clock } : {}),
    ...(outlet === undefined ? {} : { outlet: folded(outlet) }), ...(url === undefined ? {} : { url }),
  };
}

/** The clock in the line that gives the day of publication: nine o’clock of one outlet is before ten o’clock of another. */
function clockOf({ article: { published, text } }: Reading): CopyText['clock'] {
  if (published?.start === undefined || published.end === undefined) return undefined;
  const start = text.lastIndexOf('\n', published.start) + 1, end = text.indexOf('\n', published.end), line = text.slice(start, end < 0 ? text.length : end);
  return line.length > LINE ? undefined : clockIn(line);
}

/** The longest line that is about a day of publication, in characters. */
const LINE = 120;

/** Where the page says its text comes from: `upstream` names, and words of a credit line or an agency’s slug. */
function creditsOf({ article: { upstream = [], blocks, text, outlet } }: Reading): string[] {
  const named = upstream.flatMap((one) => (one.outlet === undefined ? [] : [folded(one.outlet)]));
  const lines = blocks.filter(({ role }) => role === 'credit' || role === 'dateline').map(({ start, end }) => folded(text.slice(start, end)).replace(/^(?:with|source) /, ''));
  const slugs = blocks.filter(({ role }) => role === 'dateline').flatMap(({ start, end }) => between(text.slice(start, end)));
  const own = folded(outlet ?? '');
  return [...new Set([...named, ...lines, ...slugs])].filter((name) => name !== '' && name !== own);
}

/** What stands between brackets, folded: `SELMAR, May 16 (Ostra Press)`. */
function between(line: string): string[] {
  const open = line.indexOf('('), close = line.indexOf(')', open);
  return open >= 0 && close > open ? [folded(line.slice(open + 1, close))] : [];
}
