import { createHash } from 'node:crypto';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { StoredArticle } from '../../ledger/ledger.ts';
import { type Fault, problemsOf, type Read } from '../../ledger/verify.ts';
import { readingSchema } from '../../reading/schema.ts';
import { z } from '../../reading/zod.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { ARTICLES } from '../../snapshot/wacz/bundled.ts';
import type { Proof } from '../../snapshot/wacz/proof.ts';
import { ZipTrouble } from '../../snapshot/zip/read.ts';
import { flatStatements } from '../flat.ts';
import { ANNOTATIONS, annotationsIn, STATEMENTS } from './bundle.ts';

/** What a bundle was found to hold, beside its faults. */
export interface Proved {
  snapshots: number;
  articles: number;
  statements: number;
}

/**
 * Proves a bundle by itself, without the ledger it comes from: every file is the one its list names by its hash, every page has the hash its articles name it by, every span says the words
 * written beside it and these words stand on the page, and the statements are those of the articles. Yields what is not so, and counts what was looked at.
 */
export async function* faultsOfBundle(proof: Proof, pipeline: string, read: Read, proved: Proved): AsyncGenerator<Fault> {
  yield* listed(proof);
  const lines = attempt(() => linesIn(proof.bytes(ARTICLES)));
  if (!lines) return yield { id: ARTICLES, problem: 'is not there or cannot be read: this is an archive, and no bundle of Hearsay’s' };
  const articles = lines.flatMap((line) => articleIn(line) ?? []);
  if (articles.length < lines.length) yield { id: ARTICLES, problem: `holds ${lines.length - articles.length} lines that are no articles` };
  const bySnapshot = new Map<string, StoredArticle[]>(), seen = new Set<string>();
  for (const article of articles) bySnapshot.set(article.snapshot, [...bySnapshot.get(article.snapshot) ?? [], article]);
  for (const record of proof.records()) {
    if ('damagedAt' in record) {
      yield { id: 'archive', problem: `is damaged at byte ${record.damagedAt}` };
      continue;
    }
    const { headers, block } = record, digest = `sha256:${sha256(block)}`;
    if (headers['warc-block-digest'] !== undefined && headers['warc-block-digest'] !== digest) yield { id: headers['warc-target-uri'] ?? 'archive', problem: 'its bytes are not those its record names by their digest' };
    if (headers['warc-type'] !== 'resource' || seen.has(digest)) continue;
    seen.add(digest);
    for (const article of bySnapshot.get(digest) ?? []) for (const problem of [...problemsOf(article, block, pipeline, read), ...notOnPage(article, block, pipeline, read)]) yield { id: article.id, problem };
  }
  for (const { id, snapshot } of articles) if (!seen.has(snapshot)) yield { id, problem: 'its snapshot is not in the archive' };
  const statements = attempt(() => linesIn(proof.bytes(STATEMENTS))) ?? [];
  yield* toldOtherwise(articles, statements);
  const chosen = new Set(statements.map((row) => String(fieldOf(row, 'id')))), annotations = attempt(() => proof.bytes(ANNOTATIONS).toString());
  if (annotations !== await annotationsIn(articles, chosen)) yield { id: ANNOTATIONS, problem: 'does not say what the articles say' };
  Object.assign(proved, { snapshots: seen.size, articles: articles.length, statements: statements.length });
}

/** Every file is named with its size and hash in a list, and the list with its hash. */
function* listed(proof: Proof): Generator<Fault> {
  const list = attempt(() => proof.bytes('datapackage.json')), digest = attempt(() => parsed(proof.bytes('datapackage-digest.json').toString()));
  if (!list) return yield { id: 'datapackage.json', problem: 'is not there or damaged' };
  if (fieldOf(digest, 'path') !== 'datapackage.json' || fieldOf(digest, 'hash') !== `sha256:${sha256(list)}`) yield { id: 'datapackage.json', problem: 'is not the list that datapackage-digest.json names by its hash' };
  const resources = fieldOf(parsed(list.toString()), 'resources'), named = new Set(['datapackage.json', 'datapackage-digest.json']);
  for (const one of Array.isArray(resources) ? resources as unknown[] : []) {
    const path = String(fieldOf(one, 'path'));
    named.add(path);
    if (!proof.paths.includes(path)) yield { id: path, problem: 'is named in datapackage.json and not there' };
    else if (attempt(() => proof.sha256(path)) !== String(fieldOf(one, 'hash')).replace('sha256:', '') || proof.size(path) !== fieldOf(one, 'bytes')) yield { id: path, problem: 'is not the file that datapackage.json names by its hash' };
  }
  for (const path of proof.paths) if (!named.has(path)) yield { id: path, problem: 'is there and not named in datapackage.json' };
}

/** Where another version of the program read a page, reading it again may say something else; but words that were said must still stand on it. */
function* notOnPage({ reading, charset, hints, snapshot: id, pipeline: by }: StoredArticle, bytes: Buffer, pipeline: string, read: Read): Generator<string> {
  if (by === pipeline) return;
  const snapshot: Snapshot = { input: '', id: id as Snapshot['id'], bytes, mediaType: reading.snapshot.mediaType as Snapshot['mediaType'], ...(charset === undefined ? {} : { charset }), remarks: [] };
  const page = spaceless(read(snapshot, hints).article.text);
  for (const { source, cue, content } of reading.attributions) {
    for (const span of [source, cue, ...content]) if (span && !page.includes(spaceless(span.text))) yield `“${span.text}” does not stand on its page, as this version reads it`;
  }
}

const spaceless = (text: string): string => text.replace(/\s/g, '');

/** The statements of the bundle that its articles do not make, or make otherwise. */
function* toldOtherwise(articles: readonly StoredArticle[], statements: readonly unknown[]): Generator<Fault> {
  const rows = new Map(articles.flatMap((article) => flatStatements(article).map((row) => [row.id, canonicalJson(row)] as const)));
  for (const statement of statements) if (rows.get(String(fieldOf(statement, 'id'))) !== canonicalJson(statement)) yield { id: String(fieldOf(statement, 'id')), problem: 'its row does not say what its article says' };
}

/** What a line of a bundle holds as a ledger does. Others may have written it. */
const storedArticle = z.object({
  id: z.string(), snapshot: z.string(), pipeline: z.string(), hints: z.object({ published: z.string(), outlet: z.string(), url: z.string() }).partial(), charset: z.string().optional(), current: z.boolean(), reading: readingSchema,
});

/** An article with all that its line says; undefined where that is none. */
function articleIn(line: unknown): StoredArticle | undefined {
  // The schema passes over what it does not know, and ids are made of everything.
  return storedArticle.safeParse(line).success ? line as StoredArticle : undefined;
}

const linesIn = (bytes: Buffer): unknown[] => bytes.toString().split('\n').filter((line) => line !== '').map((line) => parsed(line));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const fieldOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ZipTrouble) return undefined;
    throw error;
  }
}
