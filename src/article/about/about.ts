import type { Remark } from '../../text/remark.ts';
import type { Article } from '../article.ts';
import type { Hints } from '../hints.ts';
import { metaOf } from '../html/head.ts';
import type { Page } from '../line.ts';
import type { Expected } from '../roles/expected.ts';
import type { Labelled } from '../roles/label.ts';
import { likeTitle, plainly, titleParts } from '../roles/title.ts';
import { collapsed, wordCount } from '../roles/saying.ts';
import { promisesOpinion } from '../roles/top.ts';
import { findByline } from './byline.ts';
import { decodeText, type Structured } from './json-ld.ts';
import { findPhotos } from './photos.ts';
import { findPublished } from './published.ts';
import { findRelated } from './related.ts';
import { findUpstream } from './upstream.ts';

/** Everything of an article but its text and blocks. */
export type About = Omit<Article, 'text' | 'blocks' | 'bytesOf'>;

/** What the page says of itself that lines can be compared with, before they have roles. */
export function expectedOf(page: Page, structured: Structured): Expected {
  const { head } = page;
  const description = structured.description ?? metaOf(head, 'og:description', 'description', 'twitter:description')?.content;
  return { titles: titlesOf(page, structured).map(plainly).filter((title) => title !== ''), ...(description === undefined ? {} : { description }), authors: structured.authors, ...(structured.body === undefined ? {} : { body: structured.body }) };
}

function titlesOf({ head }: Page, structured: Structured): string[] {
  const stated = [structured.headline, metaOf(head, 'og:title')?.content, metaOf(head, 'twitter:title')?.content, head.title].filter((title) => title !== undefined);
  return stated.flatMap((title) => {
    const parts = titleParts(decodeText(title)), most = Math.max(...parts.map((part) => wordCount(part)));
    // Beside a longer part two words are the outlet's name: "Dam cracked in the night | The Herald".
    return parts.filter((part) => most < FEWEST || wordCount(part) >= FEWEST);
  });
}

/** A part of a title that can be the article's has so many words, if any part has. */
const FEWEST = 3;

/** Works out the metadata, each value with its evidence; what the page does not say is absent. The user's hints fill what is missing. */
export function findAbout(page: Page, structured: Structured, labelled: readonly Labelled[], hints: Hints, address: string | undefined): About {
  const remarks: Remark[] = [...page.remarks];
  const { text, head } = page;
  const wordsOf = (role: Labelled['role']): string | undefined => {
    const found = labelled.find((label) => label.role === role);
    return found && collapsed(text.slice(found.start, Math.min(found.end, found.start + 600)));
  };
  const canonicalUrl = addressOf(head.links.find(({ rel }) => rel === 'canonical')?.href) ?? addressOf(metaOf(head, 'og:url')?.content) ?? hints.url ?? address;
  const outlet = structured.publisher ?? metaOf(head, 'og:site_name', 'application-name')?.content ?? hints.outlet;
  const published = findPublished(page, structured, labelled, [canonicalUrl, hints.url, address].filter((url) => url !== undefined), remarks)
    ?? (hints.published === undefined ? undefined : { value: hints.published, certainty: 'inferred' as const, rule: 'hint' });
  if (published === undefined) remarks.push({ rule: 'published/absent', level: 'note', message: 'The page gives no day of publication.' });
  const section = wordsOf('section') ?? structured.section ?? metaOf(head, 'article:section')?.content;
  const headline = wordsOf('headline') ?? statedHeadline(page, structured);
  const byline = findByline(page, structured, labelled, outlet);
  const label = labelled.find(({ role }) => role === 'section');
  if (section !== undefined && promisesOpinion(section) && isReport(text, labelled, byline)) {
    remarks.push({ rule: 'genre/label-mismatch', level: 'note', message: `The page labels this "${section}", but it reads as a news report.`, ...(label ? { start: label.start, end: label.end } : {}) });
  }
  const wall = labelled.find(({ rule, start }) => rule === 'words/paywall' && start > (labelled.find(({ role }) => role === 'body')?.start ?? 0));
  if (structured.paywalled || wall) remarks.push({ rule: 'article/paywalled', level: 'note', message: 'The page says that the article is not free to read; its text may be a teaser.', ...(wall ? { start: wall.start, end: wall.end } : {}) });
  if (labelled.length > 0 && !labelled.some(({ role }) => role === 'body')) remarks.push({ rule: 'article/no-body', level: 'warning', message: 'No paragraph of an article was found.' });
  return {
    language: head.lang && /^[a-z]{2,3}\b/i.test(head.lang) ? head.lang : 'en',
    ...(headline === undefined ? {} : { headline }), ...(section === undefined ? {} : { section }), ...(byline.length > 0 ? { byline } : {}),
    ...(outlet === undefined ? {} : { outlet }), ...(canonicalUrl === undefined ? {} : { canonicalUrl }), ...(published === undefined ? {} : { published }),
    photos: findPhotos(page, labelled), related: findRelated(page, labelled), upstream: findUpstream(page, labelled, structured.basedOn), remarks,
  };
}

const addressOf = (href: string | undefined): string | undefined => (href !== undefined && /^https?:\/\/\S+$/.test(href.trim()) ? href.trim() : undefined);

/** The title that the page states, where no line of it is the headline. */
function statedHeadline({ head }: Page, structured: Structured): string | undefined {
  if (structured.headline !== undefined) return structured.headline;
  const og = metaOf(head, 'og:title', 'twitter:title')?.content;
  if (og === undefined) return undefined;
  const whole = decodeText(og);
  // "Dam cracked | The Upland Herald": the title of the page without the outlet, if <title> has it on its own somewhere.
  return titleParts(whole).find((part) => part !== whole && likeTitle(plainly(part), [plainly(head.title ?? '')]) === 1) ?? whole;
}

/** A column says "I" and "we" outside quotations and needs nobody's word; a report leaves both to those it quotes. */
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|d|ll)|my|we|our|us)\b/g;
const CREDITING = /\b(?:said|told|according to|stated|added|claimed|announced|denied|warned|accused|reported|was (?:cited|quoted) as)\b/g;

function isReport(text: string, labelled: readonly Labelled[], _byline: readonly string[]): boolean {
  const body = labelled.filter(({ role }) => role === 'body').map(({ start, end }) => text.slice(start, end)).join('\n').slice(0, 20_000);
  const narrated = body.replace(/[“"][^“”"\n]{0,2000}[”"]/g, ' ');
  const own = narrated.match(FIRST_PERSON)?.length ?? 0, credits = narrated.match(CREDITING)?.length ?? 0;
  return credits >= 3 && credits > 3 * own;
}
