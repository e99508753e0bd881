import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
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

/** Writes a model and its card beside the code that loads it, and prints size and hash. */
export function saveModel(model: Model, { does, trainedOn, scores }: Card): void {
  const file = writeModel(model);
  const path = `src/model/${model.name}.weights`;
  const sha256 = createHash('sha256').update(file).digest('hex');
  writeFileSync(path, file);
  writeFileSync(`src/model/${model.name}.md`, [
    `# ${model.name}`, '', does, '',
    '## Trained on', '', ...trainedOn.map((line) => `- ${line}`), '',
    '## Scores', '', ...scores.map((line) => `- ${line}`), '',
    '## The file', '',
    `- \`${model.name}.weights\`, ${file.length} bytes, sha256 \`${sha256}\``,
    `- made by \`npm run train -- ${model.name}\`; the same texts and seed give the same bytes`, '',
  ].join('\n'));
  process.stdout.write(`${path}: ${file.length} bytes, sha256 ${sha256}\n`);
}
