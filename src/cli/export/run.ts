import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { FORMATS } from '../../export/formats.ts';
import { openHearsay } from '../../hearsay.ts';
import { problemOf } from '../../snapshot/problem.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { say, type Shell } from '../shell.ts';

/** What the command line asks of `export`. */
export interface ExportOptions extends LedgerOptions {
  readonly output?: string;
}

/** Characters written at a time: a write for every line would be most of the work. */
const PIECE = 64 * 1024;

export async function runExport(name: string, options: ExportOptions, shell: Shell): Promise<void> {
  const format = FORMATS.find((one) => one.name === name);
  if (!format) throw new RangeError(`${name} is no format`);
  const hearsay = await openHearsay(ledgerOf(options, shell));
  try {
    const pieces = gathered(format.write(hearsay.ledger));
    if (options.output === undefined) for await (const piece of pieces) await say(shell.stdout, piece);
    else await toFile(options.output, pieces, shell);
  } finally {
    await hearsay.close();
  }
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
