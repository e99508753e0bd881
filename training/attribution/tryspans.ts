import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { atomsOf } from '../../src/attribution/model/atoms.ts';
import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { choose } from '../../src/attribution/model/candidates.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { readExamples } from './corpus.ts';
import { bestCutoffs, keyOf } from './cutoffs.ts';
import { figuresOf } from './evaluate.ts';
import { learnVocabulary } from './lexicon.ts';
import { trainSpans } from './train-spans.ts';
import { ROLES } from '../../src/attribution/model/labels.ts';


const language = loadLanguage('en');
const opt = Object.fromEntries(process.argv.slice(2).map((a) => a.split('='))) as Record<string, string>;
const num = (k: string, d: number): number => (opt[k] === undefined ? d : Number(opt[k]));
const examples = readExamples('../shared/gold/attribution/polnear/train.jsonl.gz', language);
const spans = deserialize(readFileSync(`/tmp/attr/spans-${opt['name'] ?? 'A'}.bin`)) as Candidate[][];
const learn = (n: number): boolean => n < examples.length - 110;
const vocabulary = learnVocabulary(examples.filter((_, n) => learn(n)), new Set([...language.words('titles'), ...language.words('weekdays-months')]));
const columns = examples.map(({ syntax }) => atomsOf(syntax, vocabulary, { tags: syntax.structure.tags, heads: syntax.structure.heads, relations: syntax.structure.labels }));
const held = <T>(l: readonly T[]): T[] => l.filter((_, n) => !learn(n));
const lossHeld = (c: readonly (readonly Candidate[])[]): string => {
  let loss = 0, n = 0;
  held(examples).forEach((e, k) => {
    const gold = ROLES.map((role) => new Set(e.runs.flatMap((runs) => runs[role]).map(keyOf)));
    for (const s of c[k]!) { const right = gold[s.role]!.has(keyOf(s)); loss -= Math.log(Math.max(1e-9, right ? s.chance : 1 - s.chance)); n++; }
  });
  return (loss / n).toFixed(4);
};
const recall = held(examples).map((e, k) => ROLES.map((role, r) => { const g = new Set(e.runs.flatMap((runs) => runs[role]).map(keyOf)); return [g.size, held(spans)[k]!.filter((s) => s.role === r && g.has(keyOf(s))).length]; }));
console.log('oracle recall of candidates', ROLES.map((_, r) => (100 * recall.reduce((n, x) => n + x[r]![1]!, 0) / recall.reduce((n, x) => n + x[r]![0]!, 0)).toFixed(1)).join(' '));
const learnCut = bestCutoffs(examples.filter((_, n) => learn(n)), spans.filter((_, n) => learn(n)));
console.log(`chain: loss ${lossHeld(held(spans))} cut ${learnCut.map((c) => c.toFixed(2)).join(' ')}: ${figuresOf(held(examples), held(spans).map((l) => choose(l, learnCut)))}`);
const t = trainSpans(examples, columns, spans, learn, { epochs: num('epochs', 5), rate: num('rate', 0.05), drop: num('drop', 0.3), l2: num('l2', 0.0005), seen: num('seen', 8), seed: 1, log: console.log });
const cut = bestCutoffs(examples.filter((_, n) => learn(n)), t.rescored.filter((_, n) => learn(n)));
for (const c of [cut, [0.36, 0.36, 0.36], [0.32, 0.32, 0.32], [0.28, 0.28, 0.28]]) console.log(`spans: loss ${lossHeld(held(t.rescored))} cut ${c.map((x) => x.toFixed(2)).join(' ')}: ${figuresOf(held(examples), held(t.rescored).map((l) => choose(l, c)))}`);
