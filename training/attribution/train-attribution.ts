import { atomsOf } from '../../src/attribution/model/atoms.ts';
import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { choose } from '../../src/attribution/model/candidates.ts';
import { ROLES } from '../../src/attribution/model/labels.ts';
import { TEMPLATES } from '../../src/attribution/model/load.ts';
import { propose } from '../../src/attribution/propose.ts';
import { viewOf } from '../../src/attribution/view.ts';
import { proposedLabels } from '../../src/attribution/model/proposals.ts';
import { secondAtoms } from '../../src/attribution/model/second-look.ts';
import { EMIT, SECOND_EMIT, SECOND_STEP, STEP } from '../../src/attribution/model/templates.ts';
import type { Common } from '../../src/attribution/model/vocabulary.ts';
import type { Language } from '../../src/lang/language.ts';
import type { Model } from '../../src/model/format.ts';
import type { Example } from './corpus.ts';
import type { CrfOptions } from './crf.ts';
import { lookOf, lossOf, spansOf } from './crf.ts';
import { bestCutoffs } from './cutoffs.ts';
import { figuresOf } from './evaluate.ts';
import { learnVocabulary } from './lexicon.ts';
import { packRows } from './pack.ts';
import { jackknife, prepare } from './stages.ts';

export interface Plan extends CrfOptions {
  readonly folds: number;
  /** How often a feature must be seen to be learned. */
  readonly seen: number;
  /** Rows kept of each stage's labels. */
  readonly rows: number;
  /** Articles at the end that are not learned from but scored. */
  readonly held: number;
}

/** Trains both stages and settles the cut-offs; prints figures on the articles held out, if there are any. */
export function trainModel(examples: readonly Example[], language: Language, plan: Plan): { model: Model; spans: Candidate[][] } {
  const learn = (n: number): boolean => n < examples.length - plan.held;
  const heldOut = <T>(list: readonly T[]): T[] => list.filter((_, n) => !learn(n));
  const log = plan.log ?? (() => {});
  const vocabulary = learnVocabulary(examples.filter((_, n) => learn(n)), new Set([...language.words('titles'), ...language.words('weekdays-months')]));
  const columns = examples.map(({ syntax }) => atomsOf(syntax, vocabulary, { tags: syntax.structure.tags, heads: syntax.structure.heads, relations: syntax.structure.labels, proposals: proposedLabels(syntax.tokens.length, propose(viewOf(syntax, language))) }));

  const one = prepare(examples, columns, EMIT, STEP, plan.seen, learn, plan);
  const first = one.train(learn);
  if (plan.held > 0) log(`stage 1: loss ${lossOf(first, heldOut(one.rowed)).toFixed(4)}`);
  const looks = jackknife(one, plan.folds, learn, first, lookOf);

  const again = examples.map(({ syntax }, n) => secondAtoms(syntax, columns[n]!, looks[n]!));
  const two = prepare(examples, again, SECOND_EMIT, SECOND_STEP, plan.seen, learn, plan);
  const second = two.train(learn);
  if (plan.held > 0) log(`stage 2: loss ${lossOf(second, heldOut(two.rowed)).toFixed(4)}`);
  const spans = jackknife(two, plan.folds, learn, second, spansOf);

  const cutoffs = bestCutoffs(examples.filter((_, n) => learn(n)), spans.filter((_, n) => learn(n)));
  log(`cut-offs ${cutoffs.map((c) => c.toFixed(2)).join(' ')}`);
  if (plan.held > 0) log(figuresOf(heldOut(examples), heldOut(spans).map((list) => choose(list, cutoffs))));
  return {
    spans,
    model: {
      name: 'attribution', lists: { templates: TEMPLATES },
      numbers: Object.fromEntries(ROLES.map((role, r) => [`${role} cutoff`, cutoffs[r]!])),
      tables: {
        ...wordTables(vocabulary),
        ...packRows('1 emit', one.emitKeys, first.emit, 7, plan.rows), ...packRows('1 step', one.stepKeys, first.step, 49, plan.rows),
        ...packRows('2 emit', two.emitKeys, second.emit, 7, plan.rows), ...packRows('2 step', two.stepKeys, second.step, 49, plan.rows),
      },
    },
  };
}

function wordTables(vocabulary: ReadonlyMap<number, Common>): Model['tables'] {
  return {
    words: { cells: Int32Array.from(vocabulary.keys()), scale: 1 },
    known: { cells: Uint8Array.from([...vocabulary.values()].flatMap(({ cueness, fine, coarse }) => [cueness, fine, coarse])), scale: 1 },
  };
}
