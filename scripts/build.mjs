// Compiles src/ to dist/, lays the words and weights beside the code that reads them, writes the contract as JSON Schema, bundles the command line and the web pages.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { bundleWeb } from './web.mjs';

rmSync('dist', { recursive: true, force: true });
const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
const { PACKED, packed, readLanguageFiles } = await import('../dist/lang/files.js');
for (const language of readdirSync('src/lang', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  mkdirSync(`dist/lang/${language.name}`, { recursive: true });
  writeFileSync(`dist/lang/${language.name}/${PACKED}`, packed(readLanguageFiles(pathToFileURL(`src/lang/${language.name}/`))));
}
for (const name of readdirSync('src/model').filter((file) => !file.endsWith('.ts'))) cpSync(`src/model/${name}`, `dist/model/${name}`);
const { jsonSchema } = await import('../dist/reading/schema.js');
writeFileSync('dist/reading/reading.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);
await bundle();
await bundleWeb();
chmodSync('dist/cli/main.js', 0o755);
// Keeps what Node compiles while it reads the examples.
const read = spawnSync(process.execPath, ['-e', `const { load, keep } = require('./dist/cli/launch.js'); process.once('beforeExit', keep); load('main-program.js')`, '--', 'hearsay', 'read', '--json', 'examples'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (read.status !== 0) process.exit(read.status ?? 1);
