import { openHearsay } from '../../hearsay.ts';
import { found, type Found } from '../../ledger/found.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { wholeId } from '../ledger/whole-id.ts';
import { drawPage } from '../page/page.ts';
import { drawRow } from '../ask/draw.ts';
import { pageWidth } from '../read/page-width.ts';
import { say, type Shell } from '../shell.ts';
import { cleanLines } from '../terminal/clean.ts';
import { type ColorChoice, paintFor } from '../terminal/paint.ts';

/** What the command line asks of `show`. */
export interface ShowOptions extends LedgerOptions {
  readonly json?: true;
  readonly bytes?: true;
  readonly color: ColorChoice;
}

export async function runShow(written: string, options: ShowOptions, shell: Shell): Promise<void> {
  const hearsay = await openHearsay(ledgerOf(options, shell));
  try {
    const asked = ASKED.get(written.split(':')[0] ?? ''), question = asked === undefined ? undefined : (await import('../../ask/questions.ts')).QUESTIONS.find(({ name }) => name === asked);
    if (question) {
      const { rows } = await question.run(hearsay.ledger, { [question.main ?? '']: written });
      for (const row of rows) await say(shell.stdout, options.json || !shell.stdout.isTTY ? `${JSON.stringify(row)}\n` : drawRow(row, { paint: paintFor(options.color, shell.stdout, shell.env), width: pageWidth(shell.stdout, shell.env) }));
      if (rows.length > 0) return;
    }
    const id = await wholeId(hearsay.ledger, written, shell);
    const shown = id === undefined ? undefined : await found(hearsay.ledger, id);
    if (!shown) return;
    if (options.bytes) {
      const snapshot = await hearsay.ledger.snapshot(shown.snapshot ?? '');
      if (snapshot) await say(shell.stdout, snapshot.bytes);
    } else if (options.json || !shell.stdout.isTTY) await say(shell.stdout, `${JSON.stringify(shown)}\n`);
    else await say(shell.stdout, drawn(shown, options, shell));
  } finally {
    await hearsay.close();
  }
}

/** What is made of ties, and by which question. */
const ASKED: ReadonlyMap<string, string> = new Map([['claim', 'claim'], ['utterance', 'trace']]);

/** An article as its page; everything else as names and values, one a line. */
function drawn(shown: Found, { color }: ShowOptions, { stdout, env }: Shell): string {
  const paint = paintFor(color, stdout, env);
  if (shown.kind === 'article' && shown.article) return `${paint('faint', shown.id)}\n\n${drawPage({ ...shown.article.reading, input: shown.inputs?.[0] ?? '' }, { width: pageWidth(stdout, env), paint })}`;
  const lines = Object.entries(shown).flatMap(([name, value]) => linesOf(name, value, ''));
  return `${lines.map(([name, value]) => `${paint('faint', name)} ${cleanLines(value)}`).join('\n')}\n`;
}

function linesOf(name: string, value: unknown, indent: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[`${indent}${name}`, String(value)]];
  const held = Object.entries(value);
  return held.length === 0 ? [] : [[`${indent}${name}`, ''], ...held.flatMap(([within, one]) => linesOf(within, one, `${indent}  `))];
}
