import type { Look } from './look.ts';
import { lowerAt } from './look.ts';

/** Where the time itself begins behind words that narrow it, "late July", "nearly two years", "the end of 1990", "earlier this month"; `at` where nothing does. */
export function behind(look: Look, at: number): number {
  const kind = look.word(at)?.kind;
  const lower = lowerAt(look, at);
  if (kind === 'part' || kind === 'about') return narrows(look, at + 1) ? at + 1 : at;
  const first = lower === 'the' ? at + 1 : at;
  if (ENDS.has(lowerAt(look, first)) && lowerAt(look, first + 1) === 'of') return first + 2;
  if (lower === 'more' || lower === 'less' || lower === 'fewer' || lower === 'longer') return lowerAt(look, at + 1) === 'than' ? at + 2 : at;
  if (lower === 'at') return lowerAt(look, at + 1) === 'least' || lowerAt(look, at + 1) === 'most' ? at + 2 : at;
  return lower === 'up' && lowerAt(look, at + 1) === 'to' ? at + 2 : first > at && look.word(first)?.kind === 'part' ? first + 1 : at;
}

/** "within a year" is "a year" with "within" before it, and "over the" may be anything. */
const narrows = (look: Look, at: number): boolean => look.word(at) !== undefined || look.tokens[at]?.kind === 'number' || OPENERS.has(lowerAt(look, at)) || lowerAt(look, at).includes('-');

const OPENERS = new Set(['a', 'an', 'the', 'in', 'half']);
const ENDS = new Set(['end', 'beginning', 'start', 'middle', 'close', 'eve', 'turn']);
