import { existsSync, readFileSync } from 'node:fs';
import { findArticle } from '../../src/article/find.ts';
import type { Attribution } from '../../src/attribution/attribution.ts';
import { findAttributions } from '../../src/attribution/find.ts';
import { settleAttributions } from '../../src/attribution/settle.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import type { Syntax } from '../../src/syntax/syntax.ts';
import { lineOf, type Figures } from '../attribution/evaluate.ts';
import { DEV, DEV_GOLD } from './articles.ts';
import { errorsOf, type Credited } from './errors.ts';

const language = loadLanguage('en');

/** The ways to read that are compared: what brings nothing goes. */
const WAYS: readonly (readonly [name: string, find: (syntax: Syntax) => Attribution[]])[] = [
  ['rules and model', (syntax) => settleAttributions(syntax, language)],
  ['no parser', (syntax) => settleAttributions(withoutParse(syntax), language)],
  ['rules only', (syntax) => findAttributions(syntax, language)],
];

/** Prints the scores of the whole and of each ablation on PolNeAR dev, the whole in full. */
export async function printTables(): Promise<void> {
  if (!existsSync(DEV_GOLD)) {
    process.stderr.write(`The annotated articles are not at ${DEV_GOLD}\n`);
    return;
  }
  const { score, report } = await import(new URL('../shared/score/attribution.mjs', `file://${process.cwd()}/`).href) as { score: (pairs: unknown) => Figures; report: (figures: Figures) => string };
  const articles = readFileSync(DEV_GOLD, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Credited & { file: string }).map((gold) => {
    const bytes = readFileSync(`${DEV}/../${gold.file}`);
    const article = findArticle({ input: gold.file, id: `sha256:${'0'.repeat(64)}`, bytes, mediaType: 'text/plain', remarks: [] });
    return { gold: { ...gold, text: article.text }, syntax: findSyntax(article, language) };
  });
  for (const [name, find] of WAYS) {
    const found = articles.map(({ gold, syntax }) => [gold, { attributions: find(syntax) }] as const);
    const figures = score(found);
    if (name === WAYS[0]?.[0]) {
      process.stdout.write(`${report(figures)}\n\nErrors, the most frequent first:\n`);
      for (const [kind, count] of errorsOf(found.map(([gold, reading]) => [gold, reading.attributions]))) process.stdout.write(`${String(count).padStart(5)} ${kind}\n`);
      process.stdout.write('\n');
    }
    process.stdout.write(`${name.padEnd(16)} ${lineOf(figures)}\n`);
  }
}

/** Every token on its own. */
const withoutParse = (syntax: Syntax): Syntax => ({ ...syntax, structure: { ...syntax.structure, heads: syntax.structure.heads.map(() => -1), labels: syntax.structure.labels.map(() => 0) } });
