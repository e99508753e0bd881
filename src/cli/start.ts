import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/**
 * `npm start`: reads a bundled example and draws it; `npm start -- FILE...` reads the user's own, with whatever else `hearsay read` takes.
 */
const args = process.argv.slice(2);
const example = relative(process.cwd(), fileURLToPath(new URL('../../examples/harbour.txt', import.meta.url)));
const drawn = args.some((arg) => ['--json', '--marked', '--blocks', '--page'].includes(arg)) ? [] : ['--page'];
const own = args.some((arg) => !arg.startsWith('-') || arg === '-');
process.stdout.on('error', () => {});
await run(['read', ...drawn, ...args, ...(own ? [] : [example])], process);
