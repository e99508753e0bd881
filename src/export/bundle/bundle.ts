import type { Ledger, StoredArticle } from '../../ledger/ledger.ts';
import { cdxjLine } from '../../snapshot/warc/cdxj.ts';
import { NO_DATE, targetOf } from '../../snapshot/warc/write.ts';
import { ARTICLES } from '../../snapshot/wacz/bundled.ts';
import { entryOf, entryOfText, type ZipEntry, zipOf } from '../../snapshot/zip/write.ts';
import { annotationsOf, annotationPage } from '../annotation.ts';
import { type ArchivedRecord, recordsOf } from '../archived.ts';
import { flatStatements } from '../flat.ts';
import { introduction } from './introduction.ts';
import type { Selected } from './selected.ts';

/** The version of what stands in `hearsay/`. */
export const FORMAT = 1;
export const STATEMENTS = 'hearsay/statements.jsonl', ANNOTATIONS = 'hearsay/annotations.jsonld', LINKS = 'hearsay/links.json';
const ARCHIVE = 'data.warc.gz';

/**
 * The evidence for some statements as a WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/): the bytes of their pages in an archive that others replay, what was read from them, the statements and
 * what ties them, and a hash of each file. The same ledger gives the same bytes; no clock is asked.
 */
export async function* bundle(ledger: Ledger, asked: readonly string[], selected: Selected): AsyncGenerator<Uint8Array> {
  const { articles, statements } = selected, snapshots = [...new Set(articles.map(({ snapshot }) => snapshot))].sort();
  const records = (): AsyncGenerator<ArchivedRecord> => recordsOf(ledger, snapshots);
  const archive = await entryOf(`archive/${ARCHIVE}`, async function* () { for await (const { bytes } of records()) yield bytes; });
  const rows = articles.flatMap((article) => flatStatements(article).filter(({ id }) => statements.has(id)));
  const entries: ZipEntry[] = [
    archive, ...await indexesOf(records(), articles),
    await entryOfText('hearsay/README.txt', introduction(asked, selected, rows)),
    await entryOfText(ARTICLES, linesOf(articles)),
    await entryOfText(STATEMENTS, linesOf(rows)),
    await entryOfText(ANNOTATIONS, await annotationsIn(articles, statements)),
    await entryOfText(LINKS, `${JSON.stringify(linksOf(asked, selected))}\n`),
  ];
  yield* zipOf([...entries, ...await manifestOf(entries, rows.length)]);
}

const linesOf = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

/** Where in the archive each page lies, and the list of the pages. */
async function indexesOf(records: AsyncIterable<ArchivedRecord>, articles: readonly StoredArticle[]): Promise<ZipEntry[]> {
  const titles = new Map(articles.map(({ snapshot, reading }) => [snapshot, reading.article.headline]));
  const index: string[] = [], pages: string[] = [];
  let at = 0;
  for await (const { bytes, page } of records) {
    if (page) {
      const { snapshot: { id }, fetchedAt: ts = NO_DATE } = page, title = titles.get(id);
      index.push(cdxjLine(page, ARCHIVE, at, bytes.length));
      pages.push(`${JSON.stringify({ id: id.slice('sha256:'.length), url: targetOf(page), ts, ...(title === undefined ? {} : { title }) })}\n`);
    }
    at += bytes.length;
  }
  return [await entryOfText('indexes/index.cdxj', index.sort().join('')), await entryOfText('pages/pages.jsonl', [`${JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'All Pages' })}\n`, ...pages].join(''))];
}

/** The annotations of the chosen statements, in the vocabulary of the W3C. */
export async function annotationsIn(articles: readonly StoredArticle[], statements: ReadonlySet<string>): Promise<string> {
  const chosen = articles.flatMap((article) => annotationsOf(article, statements));
  let text = '';
  for await (const piece of annotationPage(async function* () { yield* chosen; }())) text += piece;
  return text;
}

function linksOf(asked: readonly string[], { claims, utterances, statements, ties }: Selected): object {
  const chosen = (all: readonly { readonly id: string }[]): string[] => all.flatMap(({ id }) => (statements.has(id) ? [id] : []));
  return {
    format: FORMAT, asked,
    claims: claims.map(({ id, matter, told, asserted, denied }) => ({
      id, matter, statements: told.flatMap((one) => (statements.has(one.id) ? [{ id: one.id, side: one.polarity === 1 ? 'asserted' : 'denied' }] : [])), asserted: asserted.map((one) => one.id), denied: denied.map((one) => one.id),
    })),
    utterances: utterances.map(({ id, accounts, days }) => ({ id, statements: chosen(accounts.flatMap(({ told }) => told)), days })),
    ties,
  };
}

/** What is in the file, by name, size and hash, and the hash of that list: who signs or dates these 200 bytes has signed all of it. */
async function manifestOf(entries: readonly ZipEntry[], statements: number): Promise<ZipEntry[]> {
  const list = await entryOfText('datapackage.json', `${JSON.stringify({
    profile: 'data-package', wacz_version: '1.1.1', title: 'Evidence for statements', description: `${statements} statements with the pages they were read from. Begin with hearsay/README.txt.`, software: 'hearsay',
    resources: entries.map(({ path, size, sha256 }) => ({ name: path.slice(path.lastIndexOf('/') + 1).toLowerCase(), path, hash: `sha256:${sha256}`, bytes: size })),
  }, null, 1)}\n`);
  return [list, await entryOfText('datapackage-digest.json', `${JSON.stringify({ path: list.path, hash: `sha256:${list.sha256}` })}\n`)];
}
