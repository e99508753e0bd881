import { loadLanguage } from '../../src/lang/load.ts';
import { findNameLabels } from '../../src/name/find.ts';
import { NAME_FEATURES } from '../../src/name/label-sentence.ts';
import { NAME_LABELS } from '../../src/name/labels.ts';
import { tableOf } from '../../src/model/table.ts';
import { packRows } from '../pack.ts';
import { saveModel } from '../save.ts';
import { readNames, TRAINED_ON, type Labelled } from './corpus.ts';
import { trainNameCrf, type NameWeights, type Settings } from './crf.ts';
import { scoreNames, told } from './score.ts';
import { variants } from './variants.ts';

/** Settled on the held-out tenth and the dev texts; at the rate of 0.1 both lose half a point, without the pull towards zero another one. */
const SETTINGS: Settings = { seed: 20240607, rounds: 16, rate: 0.06, l2: 0.001, drop: 0.5, unknown: 0.1, average: 6, often: 2, otherwise: [0.05, 0.04], whole: 0.5, forget: 0.2 };
/** Rows kept, those that weigh most: nine bytes each. */
const ROWS = 215_000;
/** Every tenth text, from the first on, is held out to be scored; the shipped model learns from it too. */
const FOLDS = 10;

/** Trains, scores and writes the model that finds names. */
export async function trainNames(): Promise<void> {
  const language = loadLanguage('en');
  const texts = variants(), dev = readNames('dev');
  const label = (weights: NameWeights): ((text: Labelled) => Uint8Array) => {
    const table = tableOf({ name: 'names', lists: {}, numbers: {}, tables: packed(weights) }, 'rows', NAME_LABELS.length);
    return ({ syntax }) => findNameLabels(syntax, language, table);
  };
  const held = (_: unknown, i: number): boolean => i % FOLDS === 0;
  const settings = { ...SETTINGS, log: (line: string) => process.stdout.write(`${line}\n`) };
  const without = trainNameCrf(texts.filter((text, i) => !held(text, i)), language, settings);
  const tenth = texts.filter(held).map(([plain]) => plain as Labelled);
  const lines = [`every tenth text of the training material (${tenth.length} of ${texts.length}: the first, the eleventh …), by a model that has not seen them: ${told(await scoreNames(tenth, label(without)))}`];
  const weights = trainNameCrf(texts, language, settings);
  lines.push(`dev texts (${dev.length}), by the model shipped: ${told(await scoreNames(dev, label(weights)))}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  saveModel({ name: 'names', lists: { labels: NAME_LABELS }, numbers: { features: NAME_FEATURES }, tables: packed(weights) }, {
    does: 'Finds the names of persons, organisations and places: a conditional random field over hashed features, sentence by sentence, that knows what the article takes its words for.',
    trainedOn: TRAINED_ON, scores: lines,
  });
}

const packed = ({ keys, cells }: NameWeights): ReturnType<typeof packRows> => packRows('rows', keys, cells, NAME_LABELS.length, [...NAME_LABELS.keys()], ROWS);
