import type { Article } from '../article/article.ts';
import type { Entry, Gazetteer } from '../gazetteer/gazetteer.ts';

/** The shortest name of a town taken out of an address: shorter ones stand in too many words. */
const SHORTEST = 5;

/** The places an outlet may be at home in: a town in its name ("The Alba Herald") or at the head of its address ("albaherald.example"). */
export function findHome({ outlet = '', canonicalUrl = '' }: Pick<Article, 'outlet' | 'canonicalUrl'>, gazetteer: Gazetteer): Entry[] {
  const words = outlet.split(' ').filter((word) => word !== '');
  for (let length = Math.min(3, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const found = words[at]?.length === 3 && length === 1 ? [] : gazetteer.find(words.slice(at, at + length).join(' '));
      if (found.length > 0) return found;
    }
  }
  const label = hostLabel(outlet.includes('.') ? `//${outlet}` : canonicalUrl);
  for (let end = label.length; end >= SHORTEST; end--) {
    const found = gazetteer.find(label.slice(0, end));
    if (found.length > 0) return found;
  }
  return [];
}

/** "albaherald" of "https://www.thealbaherald.example/news/1". */
function hostLabel(url: string): string {
  const host = url.slice(url.indexOf('//') + 2).split('/')[0] ?? '';
  const labels = host.split('.').filter((label) => label !== 'www');
  const label = labels.length > 1 ? labels.at(-2) ?? '' : '';
  return label.startsWith('the') ? label.slice(3) : label;
}
