import type { Article } from '../article/article.ts';
import { loadGazetteer } from '../gazetteer/gazetteer.ts';
import { placeKey } from '../gazetteer/key.ts';
import type { Language } from '../lang/language.ts';
import type { Name } from '../name/name.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { findHome } from './home.ts';
import { findMentions } from './mentions.ts';
import type { Place } from './place.ts';
import { inside } from './look.ts';
import { groupKey, resolveMentions } from './resolve.ts';

/**
 * The places an article names, in reading order, each with country, point and GeoNames id where the article and its outlet
 * tell which one it is; of two as likely none. Loads the gazetteer on first use.
 */
export function findPlaces(syntax: Syntax, names: readonly Name[], language: Language, article: Pick<Article, 'outlet' | 'canonicalUrl'> = {}): Place[] {
  const gazetteer = loadGazetteer();
  const mentions = findMentions(syntax, names, gazetteer, language);
  const meanings = resolveMentions(mentions, findHome(article, gazetteer, language));
  return mentions.map((mention): Place => {
    const { start, end, text, rule } = mention;
    const held = inside(mention.candidates, mention.within);
    const meant = meanings.get(groupKey(mention));
    const own = held.length > 0 && meant && !held.includes(meant.entry) ? { entry: held.reduce((a, b) => (b.people > a.people ? b : a)), rule: 'address' as const } : meant;
    if (!own) {
      const country = oneCountry(mention.candidates);
      return { start, end, text, name: text, ...(country === undefined ? {} : { country }), certainty: 'inferred', rule: `${rule}/${mention.candidates.length === 0 ? 'unknown' : 'several'}` };
    }
    const { entry } = own;
    return {
      start, end, text, name: placeKey(entry.name) === mention.key ? text : entry.name,
      ...(entry.country === undefined ? {} : { country: entry.country }), lat: entry.lat, lon: entry.lon,
      ...(entry.geonames === undefined ? {} : { gazetteer: `geonames:${entry.geonames}` }),
      certainty: rule === 'address' || own.rule === 'address' || entry.kind === 'country' ? 'stated' : 'inferred', rule: `${rule}/${own.rule}`,
    };
  });
}

/** The country all candidates lie in, if it is one. */
function oneCountry(candidates: readonly { readonly country?: string }[]): string | undefined {
  const [first] = candidates;
  return first?.country !== undefined && candidates.every(({ country }) => country === first.country) ? first.country : undefined;
}
