import type { Page, Range } from './page.ts';

/** "most of whom", "many of which": a relative pronoun that says how many. */
export function relativeIn(page: Page, { first, last }: Range): number | undefined {
  const of = first + 1;
  if (last - first <= 3 && page.lower(of) === 'of' && RELATIVES.has(page.lower(of + 1))) return of + 1;
  return undefined;
}

export const RELATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that', 'whose']);

/** How far a relative clause stands behind its noun when something is put in between. */
const ASIDE = 24;

/**
 * The phrase that a relative pronoun takes up: "wealthy voters, | who …", "95 officers -- most of whom … -- | who …". It ends at the
 * token given, and begins with its determiner or number. Undefined when no noun stands there.
 */
export function phraseBefore(page: Page, at: number): Range | undefined {
  const sentence = page.sentenceOf(at);
  let end = at - 1;
  if (isDash(page, end)) {
    // An aside between dashes: the noun stands before it.
    let open = end - 1;
    while (open > end - ASIDE && page.sentenceOf(open) === sentence && !isDash(page, open)) open--;
    if (isDash(page, open)) end = open;
  }
  while (end > 0 && page.tokens[end]?.kind === 'mark' && page.sentenceOf(end) === sentence) end--;
  if (page.sentenceOf(end) !== sentence || !isNominal(page, end)) return undefined;
  if (page.lower(at) === 'who' && !isPersonal(page, end)) end = personalBefore(page, end) ?? end;
  let first = end;
  while (page.sentenceOf(first - 1) === sentence && (isNominal(page, first - 1) || MODIFIERS.has(page.tag(first - 1)) || joins(page, first - 1))) first--;
  return { first, last: end };
}

const isPersonal = (page: Page, i: number): boolean => {
  const word = page.lower(i);
  return page.tag(i).startsWith('NNP') || page.lexicon.isRole(word) || page.lexicon.isPeople(word) || page.lexicon.genderOfNoun(word) !== undefined;
};

/** "listeners to the programme | who said": "who" is somebody, and so is a noun before the preposition. */
function personalBefore(page: Page, end: number): number | undefined {
  const sentence = page.sentenceOf(end);
  for (let i = end - 1; i > end - NEARBY && page.sentenceOf(i) === sentence; i--) {
    if (page.tag(i).startsWith('VB') || page.text(i) === ',') return undefined;
    if (isNominal(page, i) && (page.tag(i + 1) === 'IN' || page.tag(i + 1) === 'TO') && isPersonal(page, i)) return i;
  }
  return undefined;
}

const NEARBY = 10;

const isDash = (page: Page, i: number): boolean => page.text(i) === '--' || page.text(i) === '—' || page.text(i) === '–';
const isNominal = (page: Page, i: number): boolean => page.tag(i).startsWith('NN');
const MODIFIERS = new Set(['DT', 'PRP$', 'JJ', 'JJR', 'JJS', 'CD', 'VBN', 'POS']);
/** "retired generals and admirals": two bare plurals. */
const joins = (page: Page, i: number): boolean => page.lower(i) === 'and' && page.tag(i - 1) === 'NNS' && page.tag(i + 1) === 'NNS';
