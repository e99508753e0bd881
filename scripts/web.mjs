// Bundles web/ into dist/web/: one script for the shell, one for each page, one style sheet, all named by their content, and the shell's HTML.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { licensesOf } from './bundle.mjs';

const OUT = 'dist/web';
/** What every page needs: one file, so that no page waits for a chain of small ones. What draws with larger packages stays with its pages. */
const COMMON = /[/\\\\]web[/\\\\](?:api|app|parts[/\\\\](?!changed|drift|day-scale))|node_modules[/\\\\]preact/;

export async function bundleWeb() {
  mkdirSync(`${OUT}/assets`, { recursive: true });
  const program = await rolldown({
    input: { main: 'web/main.tsx' }, platform: 'browser', tsconfig: 'web/tsconfig.json',
    transform: { target: 'es2022' },
  });
  const { output } = await program.write({ dir: `${OUT}/assets`, format: 'esm', minify: true, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', codeSplitting: { groups: [{ name: 'common', test: COMMON }] } });
  await program.close();
  const style = stylesOf('web/styles'), name = `style-${createHash('sha256').update(style).digest('hex').slice(0, 8)}.css`;
  writeFileSync(`${OUT}/assets/${name}`, style);
  const entry = output.find((one) => one.type === 'chunk' && one.isEntry), early = (entry?.imports ?? []).map((file) => `<link rel="modulepreload" href="/assets/${file}">\n`).join('');
  writeFileSync(`${OUT}/index.html`, readFileSync('web/index.html', 'utf8').replace('STYLE', name).replace('SCRIPT', entry?.fileName ?? '').replace('</head>', `${early}</head>`));
  writeFileSync(`${OUT}/LICENSES.txt`, licensesOf(output.flatMap(({ moduleIds = [] }) => moduleIds)));
}

/** The style sheets in the order of their names, without their comments. */
function stylesOf(folder) {
  return readdirSync(folder).sort().map((name) => readFileSync(`${folder}/${name}`, 'utf8').replaceAll(/\/\*[^*]*\*\/\n?/g, '')).join('');
}
