import { readFileSync } from 'node:fs';
import type { Page, Question } from '../../ask/question.ts';
import { openHearsay } from '../../hearsay.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { say, type Shell } from '../shell.ts';
import { type ColorChoice, paintFor } from '../terminal/paint.ts';
import { pageWidth } from '../read/page-width.ts';
import { drawRow } from './draw.ts';

/** What the command line asks beside the question's own parameters. */
export interface AskOptions extends LedgerOptions {
  readonly json?: true;
  readonly color: ColorChoice;
  readonly limit?: string;
  readonly after?: string;
}

/** Into a pipe goes every row there is, on a terminal a page of them, unless a limit says otherwise. */
export async function runAsk(question: Question, words: readonly string[], { ledger, json, color, ...params }: AskOptions, shell: Shell): Promise<void> {
  const asked = question.params.safeParse({ ...params, ...(question.main === undefined || words.length === 0 ? {} : { [question.main]: question.main === 'text' ? textIn(words[0] ?? '') : words.join(' ') }) });
  if (!asked.success) {
    for (const { path, message } of asked.error.issues) await say(shell.stderr, `hearsay: ${path.join('.')}: ${message}\n`);
    shell.exitCode = EXIT.wrongUsage;
    return;
  }
  const lines = json === true || shell.stdout.isTTY !== true;
  const hearsay = await openHearsay(ledgerOf(ledger === undefined ? {} : { ledger }, shell));
  try {
    const paint = paintFor(color, shell.stdout, shell.env), width = pageWidth(shell.stdout, shell.env);
    for (let after = params.after, more = true; more;) {
      const page: Page = await question.run(hearsay.ledger, { ...asked.data, ...(after === undefined ? {} : { after }) });
      for (const row of page.rows) await say(shell.stdout, lines ? `${JSON.stringify(row)}\n` : drawRow(row, { paint, width }));
      if (!lines && page.rows.length === 0) await say(shell.stdout, 'Nothing.\n');
      more = lines && params.limit === undefined && page.next !== undefined;
      if (!more && page.next !== undefined) await say(shell.stderr, `more: --after ${page.next}\n`);
      after = page.next;
    }
  } finally {
    await hearsay.close();
  }
}

/** The text of a draft: of a file, or of standard input for `-`. */
const textIn = (path: string): string => readFileSync(path === '-' ? 0 : path, 'utf8');
