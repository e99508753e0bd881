import { dayNumber } from '../../text/calendar.ts';
import type { Remark } from '../../text/remark.ts';
import type { Stated } from '../article.ts';
import { BLOCKS } from '../html/element.ts';
import { type Head, metaOf } from '../html/head.ts';
import type { Page } from '../line.ts';
import type { Labelled } from '../roles/label.ts';
import { dayInAddress, dayOfStamp, daysIn } from './day.ts';
import type { Structured } from './json-ld.ts';

/** Names under which pages state when an article was published; the first that says something counts. */
const METAS = [
  'article:published_time', 'article:published:time', 'og:article:published_time', 'datepublished', 'article.published', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'publish-date', 'publish_date',
  'publishdate', 'published_time', 'pubdate', 'publication_date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dc.date.created', 'article_date_original', 'originalpublicationdate', 'datecreated', 'article:published', 'published-date', 'w-published-date', 'published', 'rnews:datepublished', 'bt:pubdate', 'analytics-s-publishdate', 'date',
];

/** A line that holds a date after the headline is searched for it this far. In characters. */
const SEEN = 300;

/**
 * When the article was published: structured data, `<meta>`, a line of the page that says so, `<time>`, the address. Absent where none of them tells.
 * A day before the machine's that stands beside the headline, or behind "published" anywhere, beats it: publishing systems stamp old articles anew, and in a zone that is not the outlet's.
 */
export function findPublished(page: Page, structured: Structured, labelled: readonly Labelled[], addresses: readonly string[], remarks: Remark[]): Stated<string> | undefined {
  const seen = inLines(page, labelled);
  const stamped = inMachineWords(page.head, structured), stated = !seen && isKept(stamped?.value, page.head, structured, labelled) ? undefined : stamped;
  const inAddress = addresses.map(dayInAddress).find((day) => day !== undefined);
  if (stated && seen && stated.value !== seen.value) {
    if (seen.rule === 'day-line' && daysFrom(seen.value, stated.value) ** 2 > 1) remarks.push({ rule: 'published/two-days', level: 'note', message: `The page's markup gives ${stated.value} as its day of publication, its text ${seen.value}.`, ...(seen.start === undefined || seen.end === undefined ? {} : { start: seen.start, end: seen.end }) });
    if (seen.value < stated.value && isToldToReaders(seen, labelled)) return seen;
  }
  const said = saidToBePublished(page, labelled);
  if (said && said.value < (stated ?? seen ?? said).value) return said;
  if (stated && inAddress !== undefined && daysFrom(inAddress, stated.value) === 1) return { value: inAddress, certainty: 'inferred', rule: 'address' };
  if (stated) return seen && seen.value === stated.value && seen.start !== undefined && seen.end !== undefined ? { ...stated, start: seen.start, end: seen.end } : stated;
  const told = seen?.certainty === 'stated' ? seen : said ?? seen;
  if (told) return told;
  return inAddress === undefined ? undefined : { value: inAddress, certainty: 'inferred', rule: 'address' };
}

/**
 * Whether a page that shows no day is one that was set up one day and is kept up since: its machine's day is then no day of publication. Its markup calls it a page and no article, and
 * nobody signs it, or it was changed when it was long out.
 */
function isKept(published: string | undefined, head: Head, structured: Structured, labelled: readonly Labelled[]): boolean {
  const modified = dayOfStamp(structured.modified ?? metaOf(head, ...MODIFIED)?.content ?? '');
  const changedLate = published !== undefined && modified !== undefined && daysFrom(published, modified) > LONG;
  return structured.ofPage ? changedLate || !isSigned(structured, labelled) : changedLate && metaOf(head, 'og:type')?.content.toLowerCase() === 'website';
}

/** In days. */
const LONG = 365;
const MODIFIED = ['article:modified_time', 'article:modified:time', 'og:updated_time', 'datemodified'];

/** Whether somebody is named who wrote it. */
const isSigned = ({ authors }: Structured, labelled: readonly Labelled[]): boolean => authors.length > 0 || labelled.some(({ role }) => role === 'byline');

/** Whether the line that bears the day stands between the line above the headline and the body, close to the headline, and is not of an update. */
function isToldToReaders({ rule, certainty, start = 0 }: Stated<string>, labelled: readonly Labelled[]): boolean {
  const headline = labelled.findIndex(({ role }) => role === 'headline'), at = labelled.findIndex(({ end }) => end > start);
  return (rule === 'day-line' || rule === 'time') && certainty === 'stated' && headline >= 0 && at >= headline - 1 && at <= headline + 2 * NEAR;
}

function inMachineWords(head: Head, structured: Structured): Stated<string> | undefined {
  const inJson = structured.published === undefined ? undefined : dayOfStamp(structured.published);
  if (inJson !== undefined) return { value: inJson, certainty: 'stated', rule: 'json-ld' };
  for (const name of METAS) {
    const meta = metaOf(head, name);
    const value = meta && dayOfStamp(meta.content);
    if (value !== undefined) return { value, certainty: 'stated', rule: `meta/${name}` };
  }
  return undefined;
}

const UPDATED = /updated|modified|revised|reviewed|aktualisiert|mis à jour|last/i, PUBLISHED = /publi|posted|veröff|erstellt/i;

/** `Last updated:` stands on a line of its own. In characters. */
const SHORT = 40;

/** The first day in a line; none where it may be two, or begins a period: "3 March 2031 – 9 March 2031". */
function dayIn(words: string): ReturnType<typeof daysIn>[number] | undefined {
  const [day, second] = daysIn(words);
  const begins = day && second && day.value !== second.value && /^ ?[–—-] ?$/.test(words.slice(day.end, second.start));
  return day?.ambiguous || begins ? undefined : day;
}

/** The one day that the lines about the article give, those above the body first. Lines that say "updated" count only where no other does, and then the day is inferred. */
function inLines({ text, elements, lines }: Page, labelled: readonly Labelled[]): Stated<string> | undefined {
  const found: { value: string; start: number; end: number; rule: string; weight: number }[] = [];
  const firstBody = labelled.findIndex(({ role }) => role === 'body'), timesIn = timesInBlocks(elements);
  const headline = labelled.findIndex(({ role }) => role === 'headline');
  labelled.forEach(({ role, rule, start, end, line }, i) => {
    if (role !== 'dateline' && role !== 'byline') return;
    // Far above the headline a masthead tells what day it is today.
    if (rule === 'dateline/opening' || i < headline - NEAR) return;
    const words = text.slice(start, Math.min(end, start + SEEN)), before = labelled[i - 1];
    const lead = before && before.end - before.start < SHORT ? text.slice(before.start, before.end) : '';
    const updated = UPDATED.test(words) ? !PUBLISHED.test(words) : UPDATED.test(lead) && lead.trimEnd().endsWith(':');
    const marked = lines[line]?.markup;
    const stamp = marked && (timeAround(elements, marked.element) ?? timesIn.get(marked.element));
    const day = dayIn(words), value = day?.value ?? stamp;
    if (value === undefined) return;
    const span = day ? { start: start + day.start, end: start + day.end } : { start, end };
    found.push({ value, ...span, rule: stamp === undefined ? 'day-line' : 'time', weight: (updated ? 0 : 2) + (firstBody < 0 || i < firstBody ? 1 : 0) });
  });
  if (found.length === 0) return besideHeadline(text, labelled, firstBody, (line) => timesIn.get(lines[line]?.markup?.element ?? -1));
  const best = Math.max(...found.map(({ weight }) => weight));
  const first = found.find(({ weight }) => weight === best);
  return first && { value: first.value, certainty: first.weight < 2 ? 'inferred' : 'stated', rule: first.rule, start: first.start, end: first.end };
}

const SAYS_PUBLISHED = /^(?:this (?:article|story|post|piece|page) was (?:first|originally) published|(?:first |originally |article )?(?:published|posted|publication date|date published|release date|date posted)|veröffentlicht|erstellt|publié|publicado|datum|date) ?(?:on|at|in|am|le|el)?(?: the)? ?:? ?/i;
/** `Published on 3 March 2031 in Dams by Ilse Moravan` has no more words; of "This article was first published on 3 March 2031, and …" there may be more. */
const MOST_WORDS = 14;

/** The day in a line that begins with "Published", or in the line behind one that says only that, wherever it stands; none where two such lines differ. */
function saidToBePublished({ text }: Page, labelled: readonly Labelled[]): Stated<string> | undefined {
  let found: { value: string; start: number; end: number } | undefined, due = false;
  for (const { role, start, end } of labelled) {
    const words = text.slice(start, Math.min(end, start + SEEN)), says = SAYS_PUBLISHED.exec(words);
    const wanted = due || says !== null;
    due = says !== null && says[0].length === words.length;
    if (!wanted || role === 'promo' || role === 'comments' || (words.trim().split(/\s+/).length > MOST_WORDS && !/^this /i.test(words))) continue;
    const day = dayIn(words);
    // "Originally published in March 2031. Last updated on 3 May 2033."
    if (!day || UPDATED.test(words.slice(0, day.start)) || isElsewhere(words.slice(0, day.start))) continue;
    if (found && found.value !== day.value) return undefined;
    found ??= { value: day.value, start: start + day.start, end: start + day.end };
  }
  return found && { ...found, certainty: 'stated', rule: 'published-line' };
}

/** "Posted on the message board of the Lock Keepers on | 3 March 2031": another text, quoted here. The words before the day. */
const isElsewhere = (before: string): boolean => SAYS_PUBLISHED.test(before) && before.trim().split(/\s+/).length > MOST_BEFORE && !/\bby\b/i.test(before);
/** "Published on Monday in Dams and Rivers | 3 March 2031" */
const MOST_BEFORE = 7;

/** So far above the headline, and behind the line before the body, a day may stand. In lines. */
const NEAR = 6;
/** `Posted on April 13, 2031 by Ilse Moravan in Dams` has no more words. */
const FEW_WORDS = 16;

/** The one day in the short lines around the headline, whatever else they say: `Essay - Published: 2031.12.17 | dams`. */
function besideHeadline(text: string, labelled: readonly Labelled[], firstBody: number, timeIn: (line: number) => string | undefined): Stated<string> | undefined {
  const headline = labelled.findIndex(({ role }) => role === 'headline');
  if (headline < 0) return undefined;
  const near = labelled.slice(Math.max(0, headline - NEAR), Math.min(labelled.length, Math.max(headline, Math.min(firstBody, headline + 2 * NEAR)) + NEAR / 2));
  const firstTold = labelled.find(({ role, start, end }) => role === 'body' && /[.!?]["”’]?$/.test(text.slice(Math.max(start, end - 3), end)))?.line ?? Infinity;
  const found = near.flatMap(({ role, start, end, line }) => {
    const words = text.slice(start, Math.min(end, start + SEEN));
    if ((role === 'body' && (line > firstTold || /[.!?]["”’]?$/.test(words))) || role === 'promo' || words.trim().split(/\s+/).length > FEW_WORDS) return [];
    const days = daysIn(words).flatMap((day, n) => (day.ambiguous || isElsewhere(words.slice(0, day.start)) || (UPDATED.test(words.slice(0, day.start)) && (n > 0 || !PUBLISHED.test(words))) ? [] : [{ value: day.value, start: start + day.start, end: start + day.end }])), time = timeIn(line);
    return days.length > 0 || time === undefined || UPDATED.test(words) ? days : [{ value: time, start, end }];
  });
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? { ...first, certainty: 'inferred', rule: 'day-beside-headline' } : undefined;
}

/** `<time datetime>` on the element of a line or just around it. */
function timeAround(elements: Page['elements'], element: number): string | undefined {
  for (let at = element, up = 0; at > 0 && up < 3; at = elements[at]?.parent ?? 0, up++) {
    const stamp = elements[at]?.datetime;
    if (stamp !== undefined) return dayOfStamp(stamp);
  }
  return undefined;
}

/** The first `<time datetime>` inside of each block, inline elements between. */
function timesInBlocks(elements: Page['elements']): ReadonlyMap<number, string> {
  const times = new Map<number, string>();
  for (const { tag, datetime, parent } of elements) {
    const stamp = tag === 'time' && datetime !== undefined ? dayOfStamp(datetime) : undefined;
    let at = parent;
    for (let up = 0; stamp !== undefined && at > 0 && up < 3 && !BLOCKS.has(elements[at]?.tag ?? ''); up++) at = elements[at]?.parent ?? 0;
    if (stamp !== undefined && !times.has(at)) times.set(at, stamp);
  }
  return times;
}

/** Days from one ISO day to another; no number where one of them is no real day. */
const daysFrom = (one: string, other: string): number => (dayNumber(other) ?? NaN) - (dayNumber(one) ?? NaN);
