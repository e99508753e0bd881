import type { Span } from '../../text/span.ts';

/** A dateline is short: place, country, day, agency. In characters. */
const LONGEST = 110;
/** A paragraph that a dateline opens goes on for longer than this. */
const REST = 30;

const DASHES = new Set(['—', '–', '―', '-', '--']);
const AGENCY = /[([/]\p{Lu}[^()[\]/]{1,39}[)\]/]/u;
const DAY = /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{1,2}\.? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)/;
const SMALL = new Set(['de', 'la', 'le', 'el', 'al', 'am', 'an', 'der', 'of', 'the', 'on', 'upon', 'sur', 'di', 'du', 'da', 'do', 'and', 'in', 'via']);

/** `SKARN, Orlenia – `, `KYIV, May 3 (Reuters) - `, `(AP) — `: the dateline a paragraph opens with, white space behind it included. */
export function datelineOf(line: string): Span | undefined {
  const end = behindDash(line);
  if (end === undefined || line.length - end < REST || !/^["“‘«„'(]?[\p{Lu}\p{N}]/u.test(line.slice(end, end + 3))) return undefined;
  const opening = line.slice(0, end);
  const words = opening.split(/\s+/).filter((word) => word !== '' && !DASHES.has(word));
  if (words.length === 0 || words.length > 14 || !words.every((word) => /^["'([/]?[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word))) return undefined;
  // "Ruun - The admiral" has the same shape: a dateline shouts its place, names an agency in brackets, or bears a day.
  const shouted = /^[([]?[\p{Lu}\p{M}'’.-]{3,}[,\s/:)\]–—-]/u.test(opening) && !/^[A-Z]{1,5}(?:-[A-Z])?\.? ?[–—-]/.test(opening);
  return shouted || AGENCY.test(opening) || DAY.test(opening) ? { start: 0, end } : undefined;
}

/** Where the words behind the first dash of the line begin; the dash has a blank before it, or is a long one. */
function behindDash(line: string): number | undefined {
  const most = Math.min(line.length, LONGEST);
  for (let i = 1; i < most; i++) {
    const c = line[i] as string;
    if (c === '.' && line[i + 1] === ' ' && !/\p{Lu}\p{L}{0,4}$/u.test(line.slice(Math.max(0, i - 6), i))) return undefined;
    if (!DASHES.has(c) || !(c !== '-' || line[i - 1] === ' ' || line[i - 1] === ')' || line[i + 1] === '-')) continue;
    let after = i + 1;
    while (line[after] === '-') after++;
    while (after < line.length && /\s/.test(line[after] as string)) after++;
    return after;
  }
  return undefined;
}
