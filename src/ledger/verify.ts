import type { Hints } from '../article/find.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { snapshotId } from '../snapshot/take.ts';
import { canonicalJson } from './canonical-json.ts';
import { asKept } from './drafted.ts';
import { articleId } from './ids.ts';
import type { Ledger, StoredArticle } from './ledger.ts';
import { LedgerError } from './trouble.ts';

/** One thing in which a ledger disagrees with itself or with its snapshots, in a sentence. */
export interface Fault {
  readonly id: string;
  readonly problem: string;
}

export type Read = (snapshot: Snapshot, hints: Hints) => Reading;

/** Ids asked for at a time. */
const PAGE = 500;

/**
 * Proves a ledger: the store is sound, every snapshot has the hash it is named by, every span says the words the ledger says, and where
 * this version of the program has read it, reading it again gives the same. Yields what is not so.
 */
export async function* faultsOf(ledger: Ledger, pipeline: string, read: Read): AsyncGenerator<Fault> {
  const checked = await unlessDamaged(() => ledger.check());
  for (const problem of checked ?? ['the store cannot read all of it']) yield { id: ledger.place, problem };
  for await (const id of allOf(ledger, 'snapshot')) {
    const snapshot = await unlessDamaged(() => ledger.snapshot(id));
    if (!snapshot || snapshotId(snapshot.bytes) !== id) yield { id, problem: 'its bytes are not those it is named by' };
  }
  for await (const id of allOf(ledger, 'article')) {
    const article = await unlessDamaged(() => ledger.article(id));
    if (article) yield* faultsOfArticle(ledger, article, pipeline, read);
    else yield { id, problem: 'its Reading cannot be unpacked' };
  }
}

async function* allOf(ledger: Ledger, kind: 'snapshot' | 'article'): AsyncGenerator<string> {
  for (let after = '', more = true; more;) {
    const page = await ledger.ids(kind, after, PAGE);
    yield* page;
    after = page.at(-1) ?? '';
    more = page.length === PAGE;
  }
}

async function* faultsOfArticle(ledger: Ledger, article: StoredArticle, pipeline: string, read: Read): AsyncGenerator<Fault> {
  const snapshot = await unlessDamaged(() => ledger.snapshot(article.snapshot));
  if (!snapshot) {
    yield { id: article.id, problem: 'its snapshot cannot be read' };
    return;
  }
  for (const problem of problemsOf(article, snapshot.bytes, pipeline, read)) yield { id: article.id, problem };
}

/** What does not hold of an article, given the bytes of its snapshot. */
export function* problemsOf(article: StoredArticle, bytes: Uint8Array, pipeline: string, read: Read): Generator<string> {
  const again: Snapshot = {
    input: '', id: article.snapshot as Snapshot['id'], bytes, mediaType: article.reading.snapshot.mediaType as Snapshot['mediaType'],
    ...(article.charset === undefined ? {} : { charset: article.charset }), remarks: [],
  };
  if (articleId(again, article.hints, article.pipeline) !== article.id) yield 'its id is not made of its snapshot, hints and version';
  yield* misquoted(article.reading);
  if (article.pipeline === pipeline && canonicalJson(asKept(read(again, article.hints))) !== canonicalJson(article.reading)) yield 'reading its snapshot again says something else';
}

/** The spans of a Reading that do not say the words written beside them. */
function misquoted(reading: Reading): string[] {
  const wrong: string[] = [];
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
      if (value.start < 0 || value.end > reading.article.text.length || value.start > value.end) wrong.push(`${at} lies outside the text`);
      else if ('text' in value && typeof value.text === 'string' && reading.article.text.slice(value.start, value.end) !== value.text) wrong.push(`${at} does not say “${value.text}”`);
    }
    for (const [name, held] of Object.entries(value)) visit(held, at === '' ? name : `${at}.${name}`);
  };
  visit(reading, '');
  return wrong;
}

/** What was asked for, or undefined where its bytes are broken. */
async function unlessDamaged<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof LedgerError && error.trouble === 'damaged') return undefined;
    throw error;
  }
}
