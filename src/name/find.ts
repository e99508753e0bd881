import type { Language } from '../lang/language.ts';
import type { Model } from '../model/format.ts';
import { keyedSums } from '../model/keyed-sums.ts';
import { loadModel } from '../model/load.ts';
import type { Table } from '../model/table.ts';
import { tableOf } from '../model/table.ts';
import type { Sentence, Syntax, Token } from '../syntax/syntax.ts';
import { isTitled } from '../syntax/tag.ts';
import { nameFeatures, nameTraits } from './features.ts';
import { newHistory } from './history.ts';
import { addHistory, labelSentence, NAME_FEATURES } from './label-sentence.ts';
import { isLater, kindOf, NAME_LABELS, OUTSIDE } from './labels.ts';
import type { Name } from './name.ts';

let model: Table | undefined;

/**
 * The names of persons, organisations and places in an article, in reading order: a conditional random field
 * (Lafferty, McCallum and Pereira 2001), sentence by sentence, each knowing what the others took its words for. Linear in the
 * article. Loads the model on first use; throws `RangeError` when it is not there or not as expected.
 */
export function findNames(syntax: Syntax, language: Language): Name[] {
  model ??= nameTable(loadModel('names'));
  return namesOf(syntax, findNameLabels(syntax, language, model));
}

/** The weights of the model. Throws `RangeError` when it was made for other labels or features. */
export function nameTable(read: Model): Table {
  const { name, lists, numbers } = read, labels = (lists.labels ?? []).join(' ');
  if (labels !== NAME_LABELS.join(' ')) throw new RangeError(`Model "${name}" labels with "${labels}"; expected "${NAME_LABELS.join(' ')}"`);
  if (numbers.features !== NAME_FEATURES) throw new RangeError(`Model "${name}" has ${numbers.features} features a token; expected ${NAME_FEATURES}`);
  return tableOf(read, 'rows', NAME_LABELS.length);
}

/**
 * The label of each token, an index into `NAME_LABELS`. Sentences are read one after another, then those again in which a
 * word was taken for something else, or nothing, before the article had told what it is: a headline above all.
 */
export function findNameLabels(syntax: Syntax, language: Language, table: Table): Uint8Array {
  const { tokens, sentences } = syntax;
  const traits = nameTraits(syntax, language), sums = keyedSums(table);
  const labels = new Uint8Array(tokens.length), known = new Uint8Array(tokens.length);
  const history = newHistory();
  let features = new Int32Array(0);
  const read = (sentence: Sentence): void => {
    const { first, last } = sentence;
    const room = (last - first + 1) * NAME_FEATURES;
    if (features.length < room) features = new Int32Array(room);
    const titled = isTitled(tokens, sentence);
    for (let i = first; i <= last; i++) nameFeatures(traits, i, sentence, titled, features, (i - first) * NAME_FEATURES);
    addHistory(traits, sentence, history, features);
    labels.set(labelSentence(traits, sentence, features, sums), first);
  };
  const named = sentences.filter(({ first, last }) => hasCapital(tokens, first, last));
  for (const sentence of named) {
    for (let i = sentence.first; i <= sentence.last; i++) known[i] = history.of(traits.word[i] as number);
    read(sentence);
    if (isTitled(tokens, sentence)) continue;
    for (let i = sentence.first; i <= sentence.last; i++) history.tell(traits.word[i] as number, labels[i] as number);
  }
  for (const sentence of named) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      const now = tokens[i]?.capital === true ? history.of(traits.word[i] as number) : 0;
      if (now === 0 || now === known[i] || now === (labels[i] as number) + 1) continue;
      read(sentence);
      break;
    }
  }
  return labels;
}

function hasCapital(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (tokens[i]?.capital === true) return true;
  return false;
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
