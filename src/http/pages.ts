import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { demand, type Env } from './callers.ts';
import type { Question } from '../ask/question.ts';
import type { Desk } from './desk.ts';
import { jsonAnswer, tagged } from './json.ts';
import { noSuch, nothingAt } from './problem.ts';
import { answerQuestion, linesAnswer } from './rows.ts';
import { questionCalled } from './routes/questions.ts';

/** A page, and the question whose answer it shows; `one` where its address names one thing, by this parameter. */
interface Shown {
  readonly at: string;
  readonly question: Question;
  readonly one?: string;
}

const PAGES: readonly Shown[] = [
  { at: 'index', question: questionCalled('stats') }, { at: 'search', question: questionCalled('search') }, { at: 'articles', question: questionCalled('articles') },
  { at: 'articles/', question: questionCalled('article'), one: 'article' }, { at: 'claims', question: questionCalled('claims') }, { at: 'claims/', question: questionCalled('claim'), one: 'claim' },
  { at: 'speakers', question: questionCalled('speakers') }, { at: 'speakers/', question: questionCalled('speaker'), one: 'name' }, { at: 'map', question: questionCalled('places') },
  { at: 'network', question: questionCalled('network') }, { at: 'review', question: questionCalled('waiting') }, { at: 'changes', question: questionCalled('changes') }, { at: 'lint', question: questionCalled('lint') },
];

/** Pages that show nothing of the ledger before somebody does something. */
const EMPTY: ReadonlySet<string> = new Set(['', 'add']);

/** What stands at the address of a page: the shell, in which the browser draws it; with `.json` or `.jsonl` behind it, what it shows. */
export async function pageAnswer(c: Context<Env>, desk: Desk): Promise<Response> {
  const path = c.req.path.slice(1), [, name = path, ending = ''] = /^(.*?)(\.jsonl?)$/s.exec(path) ?? [], [first = '', rest] = partsOf(name);
  const page = PAGES.find(({ at }) => at === (rest === undefined ? first : `${first}/`));
  if (ending === '') {
    if (page !== undefined && page.at !== 'index' || EMPTY.has(path)) return shell(c, desk);
    throw nothingAt(c);
  }
  if (!page) throw nothingAt(c);
  demand(c, 'read');
  const given = { ...c.req.query(), ...(page.one === undefined || rest === undefined ? {} : { [page.one]: rest }) };
  if (ending === '.jsonl') return linesAnswer(desk.hearsay.ledger, page.question, given);
  if (page.one === undefined || rest === undefined) return answerQuestion(c, desk.hearsay.ledger, page.question, given);
  const { rows: [row, ...more] } = await page.question.run(desk.hearsay.ledger, given);
  if (row === undefined) throw noSuch(first.replace(/s$/, ''), rest, `/${first} lists what there is.`);
  return more.length === 0 ? jsonAnswer(c, row) : answerQuestion(c, desk.hearsay.ledger, page.question, given);
}

function partsOf(name: string): [first: string, rest?: string] {
  const at = name.indexOf('/');
  if (at < 0) return [name];
  return [name.slice(0, at), decoded(name.slice(at + 1))];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const NOT_BUILT = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Hearsay</title><p>The pages are not built here. The API is: <a href="/openapi.json">/openapi.json</a>.</p></html>\n';

function shell(c: Context, { pages }: Desk): Response {
  const file = pages === undefined ? undefined : join(pages, 'index.html');
  return tagged(c, file !== undefined && existsSync(file) ? new Uint8Array(readFileSync(file)) : NOT_BUILT, { 'content-type': 'text/html; charset=utf-8' });
}

const ASSET_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.map': 'application/json', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};

/** What names of built files are made of: none leads out of their folder. */
const ASSET = /^(?!\.)[\w.-]+$/;

/** A file of the built pages, which all lie in one folder. */
export function assetAnswer(c: Context, { pages }: Desk): Response {
  const name = decoded(c.req.path.slice('/assets/'.length)), file = pages === undefined || !ASSET.test(name) ? undefined : join(pages, 'assets', name);
  if (file === undefined || !existsSync(file)) throw nothingAt(c);
  // The name of a built file holds a hash of what is in it.
  return new Response(new Uint8Array(readFileSync(file)), { headers: { 'content-type': ASSET_TYPES[extname(name)] ?? 'application/octet-stream', 'cache-control': 'public, max-age=31536000, immutable' } });
}
