import type { Article } from '../article/article.ts';
import type { Entry, Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Language } from '../lang/language.ts';

/** The shortest name of a town taken out of an address: shorter ones stand in too many words. */
const SHORTEST = 5;
/** Places of fewer people have no newspaper of their own. */
const SMALLEST = 1000;

/**
 * The places an outlet may be at home in: a town in its name ("The Alba Herald") or at the head of its address
 * ("albaherald.example"), in the country the address ends with, or that country itself.
 */
export function findHome({ outlet = '', canonicalUrl = '' }: Pick<Article, 'outlet' | 'canonicalUrl'>, gazetteer: Gazetteer, language: Language): Entry[] {
  const nouns = new Set([...language.words('outlet-nouns'), ...language.words('outlet-words')].map((word) => word.toLowerCase()));
  const labels = hostLabels(outlet.includes('.') ? `//${outlet}` : canonicalUrl);
  const countries = countriesOf(labels.at(-1) ?? '', gazetteer, language);
  const towns = (outlet.includes('.') ? [] : townInName(outlet, gazetteer, nouns)).filter(inside(countries));
  if (towns.length > 0) return towns;
  for (const label of labels.slice(0, -1)) {
    const found = townInLabel(label, gazetteer, nouns).filter(inside(countries));
    if (found.length > 0) return found;
  }
  return countries;
}

const inside = (countries: readonly Entry[]) => ({ country, people }: Entry): boolean => people >= SMALLEST && (countries.length === 0 || countries.some((home) => home.country === country));

function townInName(outlet: string, gazetteer: Gazetteer, nouns: ReadonlySet<string>): Entry[] {
  const words = outlet.split(' ').filter((word) => word !== '');
  for (let length = Math.min(3, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const name = words.slice(at, at + length).join(' ');
      if (length === 1 && (name.length <= 3 || nouns.has(name.toLowerCase()))) continue;
      const found = gazetteer.find(name);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** "albaherald": a town of one word or two, with nothing behind it but the nouns of outlets. */
function townInLabel(label: string, gazetteer: Gazetteer, nouns: ReadonlySet<string>): Entry[] {
  const head = BEFORE.reduce((rest, word) => (rest.startsWith(word) && rest.length > word.length ? rest.slice(word.length) : rest), label.replaceAll('-', ''));
  for (let end = head.length; end >= SHORTEST; end--) {
    const name = head.slice(0, end);
    if (nouns.has(name) || !isNouns(head.slice(end), nouns)) continue;
    for (let blank = 0; blank <= end - 3; blank = blank === 0 ? 2 : blank + 1) {
      const found = gazetteer.find(blank === 0 ? name : `${name.slice(0, blank)} ${name.slice(blank)}`).filter(({ people }) => people >= SMALLEST);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** What an address begins with before the town. */
const BEFORE = ['the', 'this', 'is', 'my', 'online', 'inside', 'daily'];

/** "news", "dailyherald", "" are made of nouns of outlets and of nothing else; a line of an address, so short. */
function isNouns(letters: string, nouns: ReadonlySet<string>): boolean {
  if (letters === '' || letters === 'online' || letters === 'daily') return true;
  for (let end = letters.length; end > 2; end--) {
    const word = letters.slice(0, end);
    if ((nouns.has(word) || word === 'daily' || word === 'local' || word === 'state') && isNouns(letters.slice(end), nouns)) return true;
  }
  return false;
}

/** "thealbaherald" and "example" of "https://www.thealbaherald.example/news/1". */
function hostLabels(url: string): string[] {
  const host = url.slice(url.indexOf('//') + 2).split('/')[0] ?? '';
  const labels = host.toLowerCase().split('.').filter((label) => label !== 'www');
  return labels.length > 1 && host.length < 100 ? labels : [];
}

/** The country of the last label: an ISO code, but for "uk"; none for "com". */
function countriesOf(label: string, gazetteer: Gazetteer, language: Language): Entry[] {
  const code = label === 'uk' ? 'GB' : label.toUpperCase();
  const name = label.length === 2 ? language.table('states').find(([, iso]) => iso === code)?.[0] : undefined;
  return name === undefined ? [] : gazetteer.find(name).filter(({ kind }) => kind === 'country');
}
