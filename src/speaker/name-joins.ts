import type { Page } from './page.ts';

/**
 * Where a name goes on over small words: "Ana de la [Mor]", "Department of [Vell]", "Committee for a Fair [Budget]",
 * "House Roads and Bridges [Committee]", "Mor & [Vell]", "Vell/[Mor]". Returns the token of the next capital, or `end` when
 * the name stops there. `first` … `end` is the run so far.
 */
export function joinsNames(page: Page, first: number, end: number, last: number): number {
  const word = page.lower(end + 1);
  const glued = page.tokens[end + 1]?.start === page.tokens[end]?.end;
  if ((word === '&' || (word === '/' && glued)) && isCapital(page, end + 2)) return end + 2;
  // "Dockers’ [Union]"
  if ((word === "'" || word === '’') && glued && page.lower(end).endsWith('s') && isCapital(page, end + 2) && page.lexicon.isBody(page.lower(end + 2)) && end + 2 <= last) return end + 2;
  if (page.lexicon.isParticle(word)) return afterParticles(page, end + 1, last) || end;
  if (word === 'of' || word === 'for' || word === 'on') return afterTie(page, first, end, last);
  if (word === 'and' || word === ',') return afterAnd(page, first, end, last);
  return end;
}

function afterParticles(page: Page, i: number, last: number): number {
  let at = i;
  while (at < last && at < i + 3 && page.lexicon.isParticle(page.lower(at))) at++;
  return at > i && isCapital(page, at) ? at : 0;
}

/** "of", "for" and "on" belong to the name of a body: the word before must be a noun for one, or a word of office before "of". */
function afterTie(page: Page, first: number, end: number, last: number): number {
  const noun = page.lower(end), tie = page.lower(end + 1);
  const body = page.tokens[end]?.capital && (page.lexicon.isBody(noun) || TIED.has(noun) || (tie === 'for' && page.lower(end - 1) === 'of' && page.lexicon.isBody(page.lower(end - 2))));
  const office = tie === 'of' && OFFICES.has(noun);
  if (!body && !office) return end;
  let at = end + 2;
  if ((page.lower(at) === 'the' || page.lower(at) === 'a') && at < last) at++;
  if (!isCapital(page, at) || at > last) return end;
  return office && first <= end && OF_OFFICE.has(page.lower(at)) ? at : body ? at : end;
}

/** Nouns that are no body by themselves but head the name of one. */
const TIED = new Set(['university', 'center', 'centre', 'voice', 'times', 'bank', 'house', 'republic', 'kingdom', 'states', 'conference', 'institute', 'school', 'college', 'museum', 'library', 'friends', 'citizens', 'americans', 'veterans', 'doctors', 'reporters']);
const OFFICES = new Set(['secretary', 'minister', 'speaker', 'attorney', 'secretaries', 'ministers']);
const OF_OFFICE = new Set(['state', 'defense', 'defence', 'war', 'health', 'justice', 'education', 'energy', 'labor', 'labour', 'commerce', 'agriculture', 'transportation', 'transport', 'finance', 'interior', 'homeland', 'house', 'treasury', 'foreign', 'parliament']);

/** "Immigration and Customs [Enforcement]": "and" belongs to the name when a noun for a body ends what follows, and none stood before. */
function afterAnd(page: Page, first: number, end: number, last: number): number {
  const listed = page.lower(end + 1) === ',';
  if (page.lexicon.isGiven(page.text(first)) || page.lexicon.isBody(page.lower(end)) || page.lexicon.isTitle(page.lower(first))) return end;
  if (page.lexicon.isOutlet(nameFrom(page, first, end))) return end;
  let at = end + 2;
  if (listed && page.lower(at) === 'and') at++;
  const start = at;
  while (at <= last && isCapital(page, at)) {
    if (page.lexicon.isBody(page.lower(at)) || BODY_ENDS.has(page.lower(at))) return at > start || !listed ? start : end;
    at++;
  }
  if (listed && page.lower(at) === 'and' && isCapital(page, at + 1) && afterAnd(page, start, at - 1, last) > at - 1) return start;
  return end;
}

const BODY_ENDS = new Set(['services', 'enforcement', 'investigations', 'exchange', 'commission', 'affairs', 'reform', 'works', 'sciences', 'studies']);

const nameFrom = (page: Page, first: number, last: number): string => {
  let name = page.text(first);
  for (let i = first + 1; i <= last; i++) name += ` ${page.text(i)}`;
  return name;
};

const isCapital = (page: Page, i: number): boolean => {
  const token = page.tokens[i];
  return token?.kind === 'word' && token.capital && token.lower !== 'i' && !page.lexicon.isCalendar(token.lower) && !page.lexicon.isFunction(token.lower);
};
