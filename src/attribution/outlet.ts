import type { Range } from './noun-phrase.ts';
import type { View } from './view.ts';

/** Whether a phrase means an outlet beyond doubt: a known one, one with an outlet's word in its name ("Radio Vell"), "the Karsk broadcaster". */
export function meansOutlet(view: View, { first, last }: Range): boolean {
  const nouns = view.language.words('outlet-nouns'), words = view.language.words('outlet-words'), known = view.language.words('outlets');
  let name = '';
  for (let i = first; i <= last; i++) {
    const { text = '', lower = '', capital = false } = view.tokens[i] ?? {};
    if (nouns.has(lower) || (capital && words.has(text))) return true;
    if (view.tag(i) === 'DT') continue;
    name = name === '' ? text : `${name} ${text}`;
    if (known.has(name)) return true;
  }
  return false;
}

/** A given name with another behind it: "told Maren Lind" names a hearer. */
export function namesPerson(view: View, { first, last }: Range): boolean {
  const given = view.tokens[first]?.text ?? '';
  return last > first && view.tokens[first + 1]?.capital === true && (view.language.words('given-names-f').has(given) || view.language.words('given-names-m').has(given));
}

/** The run of names that ends before a noun: "a | Vell Today | interview"; undefined when it means no outlet. */
export function outletBefore(view: View, noun: number, floor: number): Range | undefined {
  let first = noun;
  while (first - 1 >= floor && view.tokens[first - 1]?.capital === true && view.tokens[first - 1]?.kind === 'word' && view.tag(first - 1).startsWith('NNP')) first--;
  const name = { first, last: noun - 1 };
  return first < noun && meansOutlet(view, name) ? name : undefined;
}
