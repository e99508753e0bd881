import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';
import type { Out } from './shell.ts';

/**
 * `npm start`: keeps the bundled examples in a ledger of their own and serves it until it is interrupted, with whatever else `hearsay serve` takes; `npm start -- FILE...`
 * reads the user's own, with whatever else `hearsay read` takes.
 */
const args = process.argv.slice(2), examples = fileURLToPath(new URL('../../examples/', import.meta.url));
/** Where what nobody asked for is written. */
const SILENT: Out = {
  write: (_, written) => {
    written?.();
    return true;
  },
};

process.stdout.on('error', () => {});
if (args.length === 0 || /^--(?:port|host|name|open|log)\b/.test(args[0] ?? '')) void serveExamples();
else {
  const drawn = args.some((arg) => ['--json', '--marked', '--blocks', '--page'].includes(arg)) ? [] : ['--page'], own = args.some((arg) => !arg.startsWith('-') || arg === '-');
  void run(['read', ...drawn, ...args, ...(own ? [] : [relative(process.cwd(), join(examples, 'harbour.txt'))])], process);
}

async function serveExamples(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-examples-')), ledger = join(folder, 'examples.db');
  try {
    await run(['add', examples, '--ledger', ledger, '--quiet'], { stdout: SILENT, stderr: process.stderr, env: process.env });
    await run(['serve', '--ledger', ledger, ...args], process);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
