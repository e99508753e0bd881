import type { Reading } from '../../reading/assemble.ts';
import { clean } from '../terminal/clean.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Sheet } from './sheet.ts';

/** The headline, and below it where and when the article appeared, saying so where the page does not tell. */
export function drawHead({ article, input }: Reading, { width, paint }: Sheet): string[] {
  const title = clean((article.headline ?? '').slice(0, 1000)) || '(no headline)';
  const published = article.published;
  const about = [
    article.outlet ?? 'no outlet named',
    published ? dayOf(published.value) + (published.certainty === 'inferred' ? ' (worked out)' : '') : 'undated',
    ...(article.byline ? [`by ${article.byline.join(', ')}`] : []),
    ...(article.section === undefined ? [] : [`in ${article.section}`]),
    input === '-' ? 'standard input' : input,
  ].map((part) => clean(part.slice(0, 300)));
  return [
    ...wrap([{ text: title, paint: (text) => paint('title', text) }], width, 4),
    ...wrap([{ text: about.join(' · '), paint: (text) => paint('faint', text) }], width, 3),
  ];
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2031-03-12` as "12 March 2031": words, since no two countries order the figures alike. */
function dayOf(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
