// Bundles the command line in dist/cli/ into few files: to find and open four hundred modules takes longer than to read an article.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

/** Packages with native parts or that open further files stay where they are. */
const OUTSIDE = [/^node:/, /^libsql/, /^pg(?:$|\/)/, /^hyparquet-writer/, /^piscina/];

/** The programs: the command line, `npm start`, and what a thread of `--jobs` runs. */
const PROGRAMS = { main: 'dist/cli/main.js', start: 'dist/cli/start.js', worker: 'dist/crew/worker.js' };

export async function bundle() {
  const program = await rolldown({
    input: PROGRAMS, platform: 'node', external: OUTSIDE,
    // What is only asked for by the way is not loaded by the way.
    treeshake: { moduleSideEffects: false },
  });
  // Beside dist/, since the code finds words and weights from where it stands: one folder down. As CommonJS, since Node keeps no compiled form of modules before its version 22.
  const { output } = await program.write({ dir: 'dist/bundle', format: 'cjs', dynamicImportInCjs: false, minify: { compress: false, mangle: false, codegen: true }, entryFileNames: '[name]-program.js', chunkFileNames: '[name]-[hash].js' });
  await program.close();
  rmSync('dist/cli', { recursive: true });
  renameSync('dist/bundle', 'dist/cli');
  writeFileSync('dist/cli/package.json', '{ "type": "commonjs" }\n');
  cpSync('scripts/launch.cjs', 'dist/cli/launch.js');
  for (const name of Object.keys(PROGRAMS)) writeFileSync(`dist/cli/${name}.js`, `#!/usr/bin/env node\nmodule.exports = require('./launch.js').load('${name}-program.js');\n`);
  writeFileSync('dist/cli/LICENSES.txt', licensesOf(output.flatMap(({ moduleIds = [] }) => moduleIds)));
}

/** The licences of all packages that stand in a bundle, which ask to be handed on with it. */
export function licensesOf(modules) {
  const folders = new Set(modules.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? []));
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}
