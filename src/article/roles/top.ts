import { daysIn } from '../about/day.ts';

/**
 * How the lines between a page's masthead and its first paragraph look. Only asked there: elsewhere "By Christmas" is a sentence.
 */

const BY = /^(?:by|von|par|por|di|da|door|af|av|text|story by|written by|posted by|published by|author|authors|reported by|words by|analysis by|opinion by|issuer) ?:? ?\p{L}/iu;
const NAMED = /^[\p{Lu}][\p{L}\p{M}'’.-]*(?: (?:[\p{Lu}][\p{L}\p{M}'’.-]*|de|da|van|von|der|den|al|el|bin|la|le|di|dos|and|und|et|y|&)){1,7}(?:(?:,| in | [|–-] )[^.!?“”:]{0,60})?$/u;
const DESK = /^[\p{Lu}][\p{L}’'&. ]{1,40} (?:Desk|Staff|Correspondents?|Reporters?|Newsroom|Editors?|Team|Bureau|Writer)$/u;

/** `By Ilse Moravan`, `Miriam Aldous, Regional affairs correspondent`, `WWH Desk`. */
export function isByline(line: string): boolean {
  if (line.length > 140) return false;
  if (BY.test(line) && !/[.!?]["”]?$/.test(line.replace(/\b(?:Jr|Sr|Dr)\.$/, ''))) return line.split(' ').length <= 16;
  return DESK.test(line) || (NAMED.test(line) && !/\p{Ll}\.$/u.test(line) && line !== line.toUpperCase() && line.split(' ').length <= 10 && !/^(?:The|A|An|In|On|At|For|From|To|How|Why|What|Who|When|Where) /.test(line));
}

/** Lines that start as a byline does in so many words. */
export function saysBy(line: string): boolean {
  return line.length <= 140 && /^(?:by|von|par|por|door|story by|written by|posted by|published by|reported by) \p{Lu}/iu.test(line) && line.split(' ').length <= 14 && !/[.!?]["”]$/.test(line);
}

const CLOCK = /\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?/gi;
const DATE_WORDS = /\b(?:published|updated|posted|last|modified|on|at|of|am|pm|a\.m|p\.m|gmt|utc|e[sd]?t|ist|cet|cest|bst|p[sd]t|uhr|um|le|à|el|den|kl|stand|aktualisiert|veröffentlicht|publié|mis|jour|date|first|created|added|release|for|immediate|mon|tues?|wed|wednes|thurs?|fri|satur|sat|sun|mo|di|mi|do|fr|sa|so)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|today|yesterday|hours?|minutes?|days?|ago|reading|min|read)\b/gi;
const RELATIVE = /^(?:(?:published|posted|updated|last updated|added):? ?)?(?:\d{1,2} (?:minutes?|hours?|days?|weeks?|months?) ago|(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:,? at \d{1,2}[:.]\d\d.{0,12})?)$/i;

/** A line that says when it was published and nothing else: `Published: 09:14, 17 May 2023`, `Castrel, 20 May 2023 – for immediate release`. */
export function isDayLine(line: string): boolean {
  if (line.length > 120) return false;
  if (RELATIVE.test(line)) return true;
  const days = daysIn(line);
  if (days.length === 0) return false;
  let rest = '', at = 0;
  for (const { start, end } of days) {
    rest += line.slice(at, start);
    at = end;
  }
  rest = (rest + line.slice(at)).replace(CLOCK, ' ').replace(DATE_WORDS, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return rest.length <= 12 && rest.split(' ').length <= 2;
}

const SECTIONS: ReadonlySet<string> = new Set((
  'news|world|world news|politics|opinion|op-ed|oped|analysis|business|economy|sport|sports|culture|technology|tech|science|health|local|national|international|foreign|region|regional|europe|africa|asia|americas|'
  + 'middle east|us|u.s.|us news|uk|uk news|editorial|editorials|comment|commentary|column|columns|letters|feature|features|investigation|investigations|exclusive|breaking|breaking news|live|defence|defense|military|'
  + 'security|crime|law|courts|education|environment|climate|energy|markets|finance|money|travel|lifestyle|life|entertainment|arts|media|society|religion|food|farming|weather|obituaries|obituary|interview|explainer|'
  + 'fact check|factcheck|review|reviews|perspective|perspectives|viewpoint|views|blog|blogs|press release|press releases|home|home news|top stories|headlines|latest|government|diplomacy|elections|election|conflict|war|from the wires|wires|states|cities|capital|metro|community|video|podcast'
).split('|'));

/** `Op-ed`, `WORLD NEWS`, `NEWS › FOREIGN`, `Government & public sector`. */
export function isSection(line: string): boolean {
  const plain = line.toLowerCase().trim();
  if (plain.length > 60 || /[.!?:;,“”"]$/.test(plain)) return false;
  if (SECTIONS.has(plain)) return true;
  const parts = plain.split(/ ?[›»>/|·•&] ?| and /).map((part) => part.trim());
  return parts.length > 1 && parts.some((part) => SECTIONS.has(part)) && parts.every((part) => part.split(' ').length <= 3);
}

/** Labels that promise an opinion, where a report follows. */
export function promisesOpinion(label: string): boolean {
  return /^(?:op-?ed|opinions?|editorials?|comment|commentary|columns?|perspectives?|viewpoints?|views|blogs?|letters)$/i.test(label.trim());
}

/** `World  Business  Sport`, `Log in | Puzzles | Win`: names side by side. */
export function isMenu(raw: string): boolean {
  if (raw.length > 300 || /[.!?]["”’]?$/.test(raw)) return false;
  const parts = raw.split(/ {2,}|\t+| ?[|·•] ?/).filter((part) => part !== '');
  return parts.length >= 3 ? parts.every((part) => part.length <= 30) : parts.length === 2 && parts.every((part) => part.length <= 24 && part.split(' ').length <= 4);
}
