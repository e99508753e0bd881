import { type Incoming, type Kept, openHearsay } from '../../hearsay.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { type Given, hintsOf, manifestFor } from '../read/given.ts';
import { findInputs } from '../read/inputs.ts';
import type { Jobs } from '../read/jobs.ts';
import { progressOn } from '../read/progress.ts';
import { say, type Shell } from '../shell.ts';

/** What the command line asks of `add`. */
export interface AddOptions extends LedgerOptions, Given, Jobs {
  readonly json?: true;
  readonly quiet?: true;
}

/** Keeps every input in the order given. An input that cannot be read is named on standard error and the others go on. */
export async function runAdd(inputs: readonly string[], options: AddOptions, shell: Shell): Promise<void> {
  const manifest = await manifestFor(options, shell);
  if (manifest === 'none') return;
  const hearsay = await openHearsay(ledgerOf(options, shell), { create: true, ...(options.jobs === undefined ? {} : { jobs: options.jobs }) });
  const progress = progressOn(shell, options.quiet === true);
  const lines = options.json === true || shell.stdout.isTTY !== true;
  const tally = { added: 0, kept: 0, forgotten: 0, statements: 0, failed: 0 };
  const problems: string[] = [];
  async function* incoming(): AsyncGenerator<Incoming> {
    for await (const opened of findInputs(inputs, manifest === 'none' ? undefined : manifest, shell.web, hearsay.held)) {
      if ('problem' in opened) problems.push(`hearsay: ${opened.input}: ${opened.problem}\n`);
      else yield { snapshot: opened.snapshot, hints: hintsOf(options, opened.hints) };
    }
  }
  const tellProblems = async (): Promise<void> => {
    tally.failed += problems.length;
    if (problems.length > 0) progress.clear();
    for (const problem of problems.splice(0)) await say(shell.stderr, problem);
  };
  try {
    for await (const kept of hearsay.add(incoming())) {
      if (kept.problem !== undefined) problems.push(`hearsay: ${kept.input}: ${kept.problem}; it is kept without its statements\n`);
      await tellProblems();
      if (kept.remark !== undefined) {
        progress.clear();
        await say(shell.stderr, `hearsay: ${kept.remark}\n`);
      }
      tally[kept.outcome]++;
      tally.statements += kept.statements ?? 0;
      progress.at(kept.input, tally.added + tally.kept, tally.failed);
      if (lines) await say(shell.stdout, `${JSON.stringify(lineOf(kept))}\n`);
    }
    await tellProblems();
  } finally {
    progress.clear();
    await hearsay.close();
  }
  if (!lines) await say(shell.stdout, `${sentenceOf(tally, hearsay.ledger.place)}\n`);
  if (tally.failed > 0) shell.exitCode = EXIT.someFailed;
}

const lineOf = ({ input, outcome, article, snapshot, statements }: Kept): object => ({ input, outcome, article, snapshot, ...(statements === undefined ? {} : { statements }) });

function sentenceOf({ added, kept, forgotten, statements, failed }: Record<'added' | 'kept' | 'forgotten' | 'statements' | 'failed', number>, place: string): string {
  const parts = [`${added} added with ${statements} statements`];
  if (kept > 0) parts.push(`${kept} there already`);
  if (forgotten > 0) parts.push(`${forgotten} forgotten before and left out`);
  if (failed > 0) parts.push(`${failed} could not be read`);
  return `${parts.join(', ')} · ${place}`;
}
