// Compiles src/ to dist/, lays the language files and weights beside the code that reads them, and writes the contract as JSON Schema.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
for (const language of readdirSync('src/lang', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  for (const folder of ['cues', 'words']) {
    const from = `src/lang/${language.name}/${folder}`;
    if (existsSync(from)) cpSync(from, `dist/lang/${language.name}/${folder}`, { recursive: true });
  }
}
for (const name of readdirSync('src/model').filter((file) => !file.endsWith('.ts'))) cpSync(`src/model/${name}`, `dist/model/${name}`);
const { jsonSchema } = await import('../dist/reading/schema.js');
writeFileSync('dist/reading/reading.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);
chmodSync('dist/cli/main.js', 0o755);
