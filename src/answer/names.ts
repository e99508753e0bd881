import type { Speaker } from '../speaker/speaker.ts';
import type { Page, Range } from '../speaker/page.ts';

/** The words somebody may be recognised by in another's words: "Tavia" in "Tavian divers", "ministry" in "the ministry". */
export interface Names {
  /** Lower case; a state by its first name, whether the article says its capital or its adjective. */
  readonly proper: ReadonlySet<string>;
  /** Nouns that describe somebody without a name. */
  readonly common: ReadonlySet<string>;
}

/** All that a speaker is called: the words credited here, the name resolved, and the body or state spoken for. */
export function namesOf(page: Page, source: Range | undefined, speaker: Speaker | undefined, speakers: ReadonlyMap<string, Speaker>): Names {
  const proper = new Set<string>(), common = new Set<string>();
  if (source) collect(page, source, proper, common);
  const bodies = [speaker, speaker?.speaksFor === undefined ? undefined : speakers.get(speaker.speaksFor)];
  for (const body of bodies) {
    const words = body?.name.match(WORD) ?? [];
    const names = words.filter((word) => isName(page, word));
    for (const name of body?.kind === 'person' ? names.slice(-1) : names) proper.add(keyOf(page, name));
    const whole = body && page.lexicon.stateOf(body.name);
    if (whole) proper.add(whole.state.toLowerCase());
  }
  if (speaker?.kind === 'person') for (const given of speaker.name.match(WORD)?.slice(0, -1) ?? []) proper.delete(given.toLowerCase());
  return { proper, common };
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Whether the words of a range name or describe the one with these names. */
export function isNamedIn(page: Page, names: Names, { first, last }: Range): boolean {
  for (let i = first; i <= last; i++) {
    if (isName(page, page.text(i)) ? hasProper(names, keyOf(page, page.text(i))) : names.common.has(page.lower(i)) && page.lower(i - 1) === 'the') return true;
  }
  return false;
}

/** The proper names in a range, as keys. */
export function properIn(page: Page, range: Range): Set<string> {
  const proper = new Set<string>();
  collect(page, range, proper, new Set());
  return proper;
}

/** Whether one of these names is `key`, or its adjective: "tavia" and "tavian". */
export function hasProper({ proper }: Names, key: string): boolean {
  if (proper.has(key)) return true;
  for (const name of proper) if (isAdjectiveOf(key, name) || isAdjectiveOf(name, key)) return true;
  return false;
}

function collect(page: Page, { first, last }: Range, proper: Set<string>, common: Set<string>): void {
  for (let i = first; i <= last; i++) {
    if (isName(page, page.text(i))) proper.add(keyOf(page, page.text(i)));
    else if (page.lexicon.isBody(page.lower(i)) || page.lexicon.isOffice(page.lower(i))) common.add(page.lower(i));
  }
}

function isName(page: Page, word: string): boolean {
  const lower = word.toLowerCase();
  return word !== lower && lower.length > 2 && !page.lexicon.isCommon(lower) && !page.lexicon.isTitle(lower) && !page.lexicon.isCalendar(lower);
}

function keyOf(page: Page, word: string): string {
  return (page.lexicon.stateOf(word)?.state ?? page.lexicon.stateOfAdjective(word) ?? word).toLowerCase();
}

/** "tavian" of "tavia", "velmese" of "velma": the name less a last vowel, and an ending. */
function isAdjectiveOf(adjective: string, name: string): boolean {
  const base = /[aeiouy]$/.test(name) ? name.slice(0, -1) : name;
  return base.length >= 3 && adjective.startsWith(base) && ADJECTIVE_ENDINGS.has(adjective.slice(base.length));
}

const ADJECTIVE_ENDINGS = new Set(['an', 'ian', 'n', 'ean', 'ese', 'i', 'ish', 'ic', 'ans', 'ians', 'ns', 'eans']);
