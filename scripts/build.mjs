// Compiles src/ to dist/ and lays the language files and weights beside the code that reads them.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
for (const folder of ['cues', 'words']) cpSync(`src/lang/en/${folder}`, `dist/lang/en/${folder}`, { recursive: true });
for (const name of readdirSync('src/model').filter((file) => file.endsWith('.weights'))) cpSync(`src/model/${name}`, `dist/model/${name}`);
