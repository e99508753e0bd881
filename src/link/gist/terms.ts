import { stemOf } from '../../answer/stems.ts';
import type { Language } from '../../lang/language.ts';
import { perLanguage } from '../../lang/per-language.ts';
import { GIVEN_NAMES, nameLexicon } from '../../name/lexicon.ts';
import { lexiconOf } from '../../speaker/lexicon.ts';

/** What some words speak of, in forms that other words for it share. */
export interface Terms {
  /** The words in lower case, in their order. */
  readonly words: readonly string[];
  /** Stems of the words that mean something, names and numbers apart; each once. */
  readonly stems: ReadonlySet<string>;
  /** The same stems with the families, `#n`, each is of. */
  readonly kin: ReadonlyMap<string, readonly string[]>;
  readonly families: ReadonlySet<string>;
  /** Names, a country and its people as one: `halv`. */
  readonly names: ReadonlySet<string>;
  /** Those that few have: without the first name before a last one. */
  readonly rare: ReadonlySet<string>;
  /** Numbers, however they are written: `40`. */
  readonly numbers: ReadonlySet<string>;
}

/** Reads terms off texts of one language. */
export interface Terminology {
  readonly termsOf: (text: string) => Terms;
  readonly nameKey: (word: string) => string;
}

export const terminologyOf = perLanguage(build);

/** Words that say nothing of what is said: they credit it, hold it together or tell its day. The first half of “Rear Admiral” is no name. */
const EMPTY = ['say', 'said', 'says', 'add', 'added', 'according', 'mr', 'mrs', 'ms', 'dr', 'rear', 'yes', 'also', 'just', 'even', 'still', 'week', 'month', 'year', 'today', 'yesterday', 'tomorrow', 'later', 'earlier', 'ago', 'last', 'next', 'new', 'thing', 'make', 'made', 'take', 'taken', 'took', 'go', 'went', 'gone', 'come', 'came', 'get', 'got', 'let', 'put', 'way', 'well', 'deny', 'denied', 'denies', 'reject', 'rejected', 'rejects'];

function build(language: Language): Terminology {
  const lexicon = lexiconOf(language), listsOf = nameLexicon(language), families = familiesOf(language), numbers = numbersOf(language);
  const functions = language.words('function-words'), lemmas = new Map(language.table('irregular-verbs').map(([form = '', lemma = '']) => [form, lemma]));
  // "Outside" and "behind" hold sentences together, and say who had a hand in it.
  const kin = new Set(language.table('kin').flatMap((line) => line.join(' ').split(/\s+/)));
  const empty = new Set([...EMPTY, ...language.words('weekdays-months'), ...[...functions].filter((word) => !kin.has(word))]);
  const nameKey = (word: string): string => {
    const state = lexicon.stateOf(word)?.state ?? lexicon.stateOfAdjective(word);
    return state === undefined ? peopleless(word.toLowerCase()) : peopleless(state.toLowerCase());
  };
  const portfolios = language.words('portfolios');
  const isNoun = (lower: string): boolean => portfolios.has(lower) || lexicon.isBody(lower) || lexicon.isOffice(lower) || lexicon.isRole(lower) || lexicon.isPeople(lower) || lexicon.isDocument(lower);
  // "The commanders" do not command by being named.
  const listed = new Set([...language.table('deeds'), ...language.table('kin')].flatMap((line) => line.join(' ').split(/\s+/)));
  const known = new Map<string, { readonly stem: string; readonly families: readonly string[] }>();
  const keysOf = (lower: string): { readonly stem: string; readonly families: readonly string[] } => {
    const before = known.get(lower);
    if (before) return before;
    const stem = stemOf(lemmas.get(lower) ?? lower), agent = !listed.has(lower) && lexicon.isRole(lower);
    const related = agent ? [] : [...new Set([...families.get(stem) ?? [], ...families.get(stemOf(lower)) ?? []])], keys = { stem, families: related.length === 0 ? UNRELATED : related };
    known.set(lower, keys);
    return keys;
  };
  return {
    nameKey,
    termsOf: (text) => {
      const terms = { words: [] as string[], stems: new Set<string>(), kin: new Map<string, readonly string[]>(), families: new Set<string>(), names: new Set<string>(), rare: new Set<string>(), numbers: new Set<string>() };
      let before = '.', given: string | undefined;
      for (const { word, opens } of wordsIn(text)) {
        const lower = word.toLowerCase(), first = opens ? undefined : given;
        given = undefined;
        terms.words.push(lower);
        const number = numbers.get(lower) ?? (/^\d+$/.test(word) ? word : undefined);
        if (number !== undefined) terms.numbers.add(number);
        else if (!empty.has(lower) && lower.length > 1) {
          const keys = keysOf(lower);
          // A capital behind a stop is no sign of a name, unless no family knows the word; nor is one on "Ministry" or "Foreign".
          if (word !== lower && (!opens || keys.families.length === 0) && !lexicon.isTitle(lower) && !isNoun(lower)) {
            const name = nameKey(word);
            terms.names.add(name);
            terms.rare.add(name);
            if (first !== undefined && first !== name) terms.rare.delete(first);
            if ((listsOf(lower) & GIVEN_NAMES) !== 0) given = name;
          } else {
            terms.stems.add(keys.stem);
            terms.kin.set(keys.stem, keys.families);
            for (const family of keys.families) terms.families.add(family);
          }
        }
        before = lower;
      }
      joinNumbers(terms.words, numbers, terms.numbers);
      return before === '.' ? NOTHING : slim(terms);
    },
  };
}

const NONE: ReadonlySet<string> = new Set(), UNRELATED: readonly string[] = [];
const NOTHING: Terms = { words: [], stems: NONE, kin: new Map(), families: NONE, names: NONE, rare: NONE, numbers: NONE };

/** Most words hold no number and no name, and a thousand articles are kept at a time: all that is empty is one set, and so are names of which all are rare. */
function slim(terms: Terms): Terms {
  const orNone = (found: ReadonlySet<string>): ReadonlySet<string> => (found.size === 0 ? NONE : found), names = orNone(terms.names);
  return { ...terms, stems: orNone(terms.stems), families: orNone(terms.families), names, rare: terms.rare.size === names.size ? names : orNone(terms.rare), numbers: orNone(terms.numbers) };
}

/** Words of letters and digits, and whether each opens a sentence; possessives without their `s`. */
function* wordsIn(text: string): Generator<{ readonly word: string; readonly opens: boolean }> {
  let opens = true;
  for (const [, word = '', mark = ''] of text.matchAll(/([\p{L}\p{M}\p{N}]+)|([.!?:“"‘])/gu)) {
    if (mark !== '') opens = true;
    else if (word !== 's') {
      yield { word, opens };
      opens = false;
    }
  }
}

/** "thirty-one" is 31 and neither 30 nor 1. */
function joinNumbers(words: readonly string[], numbers: ReadonlyMap<string, string>, found: Set<string>): void {
  words.forEach((word, n) => {
    const tens = Number(numbers.get(words[n - 1] ?? '')), ones = Number(numbers.get(word));
    if (!(tens >= 20 && tens < 100 && ones >= 1 && ones < 10)) return;
    found.delete(String(tens));
    found.delete(String(ones));
    found.add(String(tens + ones));
  });
  // "nine soldiers and two drivers" are eleven.
  const told = words.map((word, n) => numberAt(words, n, numbers) ?? (Number(word) >= 2 ? Number(word) : undefined));
  words.forEach((word, n) => {
    const [one, other] = [told[n - 2], told[n + 1]];
    if (word === 'and' && one !== undefined && other !== undefined && !numbers.has(words[n - 1] ?? '')) found.add(String(one + other));
  });
}

/** The number that a word ends: "one" in "thirty-one". */
function numberAt(words: readonly string[], n: number, numbers: ReadonlyMap<string, string>): number | undefined {
  const here = Number(numbers.get(words[n] ?? '')), tens = Number(numbers.get(words[n - 1] ?? ''));
  if (Number.isNaN(here)) return undefined;
  return tens >= 20 && tens < 100 && here < 10 ? tens + here : here;
}

/** A country, its people and its adjective by one beginning: `halv`, of Halvia, Halvian and Halvians; `mere`, of Meren and Merenian; `amar` stays. */
export function peopleless(lower: string): string {
  const ending = PEOPLES.find((one) => lower.endsWith(one) && lower.length - one.length >= SHORTEST_NAME);
  return ending === undefined ? lower : peopleless(lower.slice(0, -ending.length));
}

/** Longest first. */
const PEOPLES = ['eans', 'ians', 'ean', 'ian', 'ans', 'ese', 'ish', 'an', 'ia', 'ns', 'a', 'n', 'e', 'i', 'y', 's'];
const SHORTEST_NAME = 4;

function familiesOf(language: Language): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  [...language.table('deeds'), ...language.table('kin')].forEach((line, n) => {
    for (const stem of new Set(line.join(' ').split(/\s+/).map(stemOf))) families.set(stem, [...families.get(stem) ?? [], `#${n}`]);
  });
  return families;
}

function numbersOf(language: Language): ReadonlyMap<string, string> {
  const names = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  return language.code === 'en' ? new Map([...names.slice(2).map((name, n) => [name, String(n + 2)] as const), ...tens.map((name, n) => [name, String(10 * (n + 2))] as const)]) : new Map();
}
