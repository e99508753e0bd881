import type { Language } from '../lang/language.ts';
import type { Model } from '../model/format.ts';
import { loadModel } from '../model/load.ts';
import type { Rows } from '../model/rows.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import { isTitled } from '../syntax/tag.ts';
import { nameFeatures, nameTraits } from './features.ts';
import { newHistory } from './history.ts';
import { addHistory, labelSentence, NAME_FEATURES } from './label-sentence.ts';
import { isLater, kindOf, NAME_LABELS, OUTSIDE } from './labels.ts';
import type { Name } from './name.ts';

let model: Rows | undefined;

/**
 * The names of persons, organisations and places in an article, in reading order: a structured perceptron over hashed
 * features (Collins 2002), sentence by sentence, each knowing what the ones before took its words for. Linear in the
 * article. Loads the model on first use; throws `RangeError` when it is not there or not as expected.
 */
export function findNames(syntax: Syntax, language: Language): Name[] {
  model ??= nameRows(loadModel('names'));
  return namesOf(syntax, findNameLabels(syntax, language, model));
}

/** The rows of the model. Throws `RangeError` when it was made for other labels or features. */
export function nameRows({ name, lists, numbers, tables }: Model): Rows {
  const labels = (lists.labels ?? []).join(' ');
  if (labels !== NAME_LABELS.join(' ')) throw new RangeError(`Model "${name}" labels with "${labels}"; expected "${NAME_LABELS.join(' ')}"`);
  if (numbers.features !== NAME_FEATURES) throw new RangeError(`Model "${name}" has ${numbers.features} features a token; expected ${NAME_FEATURES}`);
  if (!tables.rows) throw new RangeError(`Model "${name}" has no table "rows"`);
  return { cells: tables.rows.cells, mask: tables.rows.cells.length - NAME_LABELS.length - 1, columns: NAME_LABELS.length };
}

/** The label of each token, an index into `NAME_LABELS`. */
export function findNameLabels(syntax: Syntax, language: Language, rows: Rows): Uint8Array {
  const { tokens, sentences } = syntax;
  const traits = nameTraits(syntax, language);
  const labels = new Uint8Array(tokens.length);
  const history = newHistory();
  let features = new Int32Array(0);
  for (const sentence of sentences) {
    const { first, last } = sentence;
    if (!tokens.slice(first, last + 1).some(({ capital }) => capital)) continue;
    const room = (last - first + 1) * NAME_FEATURES;
    if (features.length < room) features = new Int32Array(room);
    const titled = isTitled(tokens, sentence);
    for (let i = first; i <= last; i++) nameFeatures(traits, i, sentence, titled, features, (i - first) * NAME_FEATURES);
    addHistory(traits, sentence, history, features);
    const found = labelSentence(traits, sentence, features, rows);
    labels.set(found, first);
    if (!titled) found.forEach((label, k) => history.tell(traits.word[first + k] as number, label));
  }
  return labels;
}

/** The names that labels draw. */
function namesOf({ tokens, sentences }: Syntax, labels: Uint8Array): Name[] {
  const names: Name[] = [];
  for (const { first, last } of sentences) {
    for (let i = first; i <= last; i++) {
      const label = labels[i] as number;
      if (label === OUTSIDE) continue;
      let end = i;
      while (end < last && isLater(labels[end + 1] as number)) end++;
      names.push({ start: (tokens[i] as Token).start, end: (tokens[end] as Token).end, kind: kindOf(label), rule: 'model:names', certainty: 'inferred' });
      i = end;
    }
  }
  return names;
}
