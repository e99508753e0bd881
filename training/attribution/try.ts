import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { loadLanguage } from '../../src/lang/load.ts';
import { writeModel } from '../../src/model/format.ts';
import { readExamples } from './corpus.ts';
import { trainModel } from './train-attribution.ts';


const language = loadLanguage('en');
const opt = Object.fromEntries(process.argv.slice(2).map((a) => a.split('='))) as Record<string, string>;
const num = (k: string, d: number): number => (opt[k] === undefined ? d : Number(opt[k]));
const began = Date.now();
const examples = readExamples('../shared/gold/attribution/polnear/train.jsonl.gz', language);
const { model, spans } = trainModel(examples, language, {
  folds: num('folds', 4), seen: num('seen', 4), rows: num('rows', 430_000), held: num('held', 110),
  epochs: num('epochs', 4), rate: num('rate', 0.012), l2: num('l2', 0.002), drop: num('drop', 0.3), seed: 1, warm: 1, average: num('average', 2),
  log: (line) => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s ${line}`),
});
writeFileSync(`/tmp/attr/spans-${opt['name'] ?? 'x'}.bin`, serialize(spans));
writeFileSync(`/tmp/attr/model-${opt['name'] ?? 'x'}.weights`, writeModel(model));
