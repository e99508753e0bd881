import { readFileSync } from 'node:fs';
import { readModel } from '../../src/model/format.ts';
import { deciderOf } from '../../src/attribution/model/load.ts';
import { findCandidates } from '../../src/attribution/model/decide.ts';
import { propose } from '../../src/attribution/propose.ts';
import { viewOf } from '../../src/attribution/view.ts';
import { choose } from '../../src/attribution/model/candidates.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { readExamples } from './corpus.ts';
import { figuresOf } from './evaluate.ts';


const language = loadLanguage('en');
const began = performance.now();
const decider = deciderOf(readModel(readFileSync(process.argv[2]!), 'attribution'));
console.log(`load ${(performance.now() - began).toFixed(0)} ms`);
const examples = process.argv[3] === 'held'
  ? readExamples('../shared/gold/attribution/polnear/train.jsonl.gz', language).slice(-110)
  : readExamples('../shared/gold/attribution/polnear/dev.gold.jsonl', language);
for (let k = 0; k < 2; k++) {
  const t = process.cpuUsage().user;
  const spans = examples.map(({ syntax }) => choose(findCandidates(syntax, decider, propose(viewOf(syntax, language))), decider.cutoffs));
  const seconds = (process.cpuUsage().user - t) / 1e6;
  if (k === 1) console.log(figuresOf(examples, spans));
  console.log(`${(examples.reduce((n, e) => n + e.syntax.tokens.length, 0) / seconds).toFixed(0)} tokens per CPU-second`);
}
