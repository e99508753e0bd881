import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Model } from '../src/model/format.ts';
import { writeModel } from '../src/model/format.ts';

/** What a model's card says, beside what the file itself tells. Paragraphs and lists in Markdown. */
export interface Card {
  /** One sentence: what the model does. */
  readonly does: string;
  /** Which texts it was trained on, and their licences as found. */
  readonly trainedOn: readonly string[];
  /** Scores as printed. */
  readonly scores: readonly string[];
}

/** Bytes of a file at most: what forges and reviewers still take without special care. A larger model is cut into several. */
const PART = 3_900_000;

/** Writes a model and its card beside the code that loads it, and prints sizes and hashes. */
export function saveModel(model: Model, { does, trainedOn, scores }: Card): void {
  for (const old of readdirSync('src/model').filter((name) => name.startsWith(`${model.name}.`) && name.endsWith('.weights'))) rmSync(`src/model/${old}`);
  const whole = writeModel(model);
  const parts = Array.from({ length: Math.ceil(whole.length / PART) }, (_, n) => whole.subarray(n * PART, (n + 1) * PART));
  const files = parts.map((bytes, n) => {
    const name = parts.length === 1 ? `${model.name}.weights` : `${model.name}.${n + 1}.weights`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(`src/model/${name}`, bytes);
    process.stdout.write(`src/model/${name}: ${bytes.length} bytes, sha256 ${sha256}\n`);
    return `- \`${name}\`, ${bytes.length} bytes, sha256 \`${sha256}\``;
  });
  writeFileSync(`src/model/${model.name}.md`, [
    `# ${model.name}`, '', does, '',
    '## Trained on', '', ...trainedOn.map((line) => `- ${line}`), '',
    '## Scores', '', ...scores.map((line) => `- ${line}`), '',
    parts.length === 1 ? '## The file' : '## The files, one model cut in pieces', '', ...files,
    `- made by \`npm run train -- ${model.name}\`; the same texts and seed give the same bytes`, '',
  ].join('\n'));
}
