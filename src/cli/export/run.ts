import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { FORMATS } from '../../export/formats.ts';
import { openHearsay } from '../../hearsay.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { problemOf } from '../../snapshot/problem.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { wholeId } from '../ledger/whole-id.ts';
import { say, type Shell } from '../shell.ts';

/** What the command line asks of `export`. */
export interface ExportOptions extends LedgerOptions {
  readonly output?: string;
}

/** Characters written at a time: a write for every line would be most of the work. */
const PIECE = 64 * 1024;

/** Writes a whole ledger in a format, or a bundle of what is named. */
export async function runExport(name: string, ids: readonly string[], options: ExportOptions, shell: Shell): Promise<void> {
  const hearsay = await openHearsay(ledgerOf(options, shell));
  try {
    const written = ids.length > 0 ? await bundled(hearsay.ledger, ids, shell) : FORMATS.find((one) => one.name === name)?.write(hearsay.ledger);
    if (!written) return;
    const pieces = gathered(written);
    if (options.output === undefined) for await (const piece of pieces) await say(shell.stdout, piece);
    else await toFile(options.output, pieces, shell);
  } finally {
    await hearsay.close();
  }
}

/** The evidence for what is named; nothing where an id is nobody’s, which is told. */
async function bundled(ledger: Ledger, named: readonly string[], shell: Shell): Promise<AsyncIterable<Uint8Array> | undefined> {
  const { bundle } = await import('../../export/bundle/bundle.ts'), { selectedIn } = await import('../../export/bundle/selected.ts');
  const ids: string[] = [];
  for (const one of named) {
    // Claims and utterances are made of ties, and have no row of their own that a beginning could be looked up in.
    const id = /^(?:claim|utterance):/.test(one) ? one : await wholeId(ledger, one, shell);
    if (id === undefined) return undefined;
    ids.push(id);
  }
  const selected = await selectedIn(ledger, ids);
  if (!('missing' in selected)) return bundle(ledger, ids, selected);
  await say(shell.stderr, `hearsay: nothing in ${ledger.place} that could be bundled has the id ${selected.missing}\n`);
  shell.exitCode = EXIT.someFailed;
  return undefined;
}

/** Beside its place first, so that nobody finds half a file. */
async function toFile(path: string, pieces: AsyncIterable<string | Uint8Array>, shell: Shell): Promise<void> {
  const beside = `${path}.part`;
  try {
    await pipeline(pieces, createWriteStream(beside));
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    await say(shell.stderr, `hearsay: ${path}: ${problemOf(error)}\n`);
    shell.exitCode = EXIT.someFailed;
  }
}

async function* gathered(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let waiting = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') waiting += piece;
    else yield piece;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}
