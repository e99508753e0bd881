// Compiles src/, bench/ and training/ to .tools/ with the language files and weights beside the code, then runs one of them: node scripts/tools.mjs training/train tagger
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';

const [tool, ...rest] = process.argv.slice(2);
spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.tools.json'], { stdio: ['ignore', 2, 2] });
for (const folder of ['cues', 'words']) cpSync(`src/lang/en/${folder}`, `.tools/src/lang/en/${folder}`, { recursive: true });
for (const name of readdirSync('src/model').filter((file) => /\.(?:weights|wasm)$/.test(file))) cpSync(`src/model/${name}`, `.tools/src/model/${name}`);
const run = spawnSync(process.execPath, [`.tools/${tool}.js`, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
