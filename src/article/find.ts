import type { MediaType, Snapshot } from '../snapshot/snapshot.ts';
import type { Remark } from '../text/remark.ts';
import { expectedOf, findAbout } from './about/about.ts';
import { structuredOf } from './about/json-ld.ts';
import type { Article, Block } from './article.ts';
import { decode, type Decoded } from './decode.ts';
import type { Hints } from './hints.ts';
import { scanHtml } from './html/scan.ts';
import type { Page } from './line.ts';
import { markdownPage } from './markdown/lines.ts';
import { plainPage } from './plain/lines.ts';
import { findRoles } from './roles/find-roles.ts';
import type { Labelled } from './roles/label.ts';
import { loadRoleModel, type ModelName, type RoleModel } from './roles/role-model.ts';

export type { Hints } from './hints.ts';

/** Turns bytes into an article: decoded, laid out in lines, each line given its role, the metadata read off all of it. Never throws for what stands in the bytes. */
export function findArticle(snapshot: Snapshot, hints: Hints = {}): Article {
  return articleBy(loadRoleModel, snapshot, hints);
}

/** The same with models of one's own choice, as training asks for. */
export function articleBy(modelFor: (name: ModelName) => RoleModel, snapshot: Snapshot, hints: Hints = {}): Article {
  const decoded = decode(snapshot);
  const page = pageOf(decoded.text, snapshot.mediaType);
  const structured = structuredOf(page.head);
  const labelled = findRoles(page, expectedOf(page, structured), modelFor);
  const { remarks, ...about } = findAbout(page, structured, labelled, hints, snapshot.url);
  return {
    text: page.text, ...about, blocks: blocksOf(page.text, labelled), remarks: [...decoded.remarks, ...unseen(page, decoded), ...remarks],
    bytesOf: (span) => {
      const { start, end } = page.sourceOf(span);
      return { start: decoded.byteAt(start), end: decoded.byteAt(end) };
    },
  };
}

/** A file with something in it of which nothing is to be seen: a page that its scripts would fill, one that is all hidden. */
function unseen({ lines }: Page, { text }: Decoded): Remark[] {
  return lines.length > 0 || text.trim() === '' ? [] : [{ rule: 'article/nothing-visible', level: 'warning', message: 'This page shows no text: it is empty, hidden, or filled by scripts that were not run.' }];
}

/** Lays a decoded file out in lines, as its media type asks. */
export function pageOf(text: string, mediaType: MediaType): Page {
  if (mediaType === 'text/plain') return plainPage(text);
  if (mediaType === 'text/markdown') return markdownPage(text);
  const page = scanHtml(text);
  // A page that hides most of itself waits for a script to show it.
  return page.hidden > page.text.length ? scanHtml(text, true) : page;
}

/** Blocks cover the text: each goes on until the next begins. */
function blocksOf(text: string, labelled: readonly Labelled[]): Block[] {
  return labelled.map(({ start, role, rule, certainty }, i): Block => ({ start: i === 0 ? 0 : start, end: labelled[i + 1]?.start ?? text.length, role, rule, certainty }));
}
