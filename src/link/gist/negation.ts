import type { Language } from '../../lang/language.ts';

/** Words that turn a clause round by themselves. */
const NEGATIONS = new Set(['no', 'not', 'never', 'nobody', 'nothing', 'none', 'neither', 'nor', 'cannot', 'nowhere']);
/** Cues that deny by themselves, so that a negation behind them turns them round: "denied that nobody had come". */
const DENIALS = new Set(['deny', 'denies', 'denied', 'denying', 'reject', 'rejects', 'rejected', 'dismiss', 'dismissed', 'dismisses', 'refuted', 'refutes']);
/** Words for saying, and for having been taken to say. */
const SAYINGS = new Set(['say', 'said', 'saying', 'utter', 'uttered', 'claim', 'claimed', 'admit', 'admitted', 'confess', 'confessed', 'tell', 'told', 'state', 'stated', 'suggest', 'suggested', 'mean', 'meant', 'imply', 'implied', 'acknowledge', 'acknowledged', 'concede', 'conceded', 'confirm', 'confirmed', 'boast', 'boasted', 'brag', 'bragged', 'assert', 'asserted', 'declare', 'declared', 'announce', 'announced', 'allege', 'alleged', 'reveal', 'revealed', 'disclose', 'disclosed']);
const TAKEN = new Set(['misunderstood', 'misquoted', 'misrepresented', 'misheard', 'mistranslated']);
/** Words between a negation and the saying it denies: "never once said". */
const REACH = 2;

/** 1 for a word that something is so, -1 that it is not, 0 for neither. "We had no hand in it" is a word that it is not; "did not deny" is none, and neither is a speech of both kinds. */
export function polarityOf(stance: string, cue: string, content: string, language: Language): 1 | -1 | 0 {
  if (deniesSaying(content, { stance, cue }, language)) return -1;
  if ((stance !== 'asserts' && stance !== 'denies') || negationsIn(cue, language) > 0) return 0;
  const clauses = sentencesIn(content).map((sentence) => negationsIn(sentence, language) % 2), negated = clauses.every((one) => one === 1);
  if (stance === 'denies') return negated && cue.toLowerCase().split(' ').some((word) => DENIALS.has(word)) ? 1 : -1;
  if (negated) return -1;
  return clauses.some((one) => one === 1) ? 0 : 1;
}

/** Whether what is denied is having said something: "he never said that", "was misunderstood", "denied blaming the port". The deed itself is not denied by it. */
export function deniesSaying(content: string, { stance, cue }: { readonly stance: string; readonly cue: string }, language: Language): boolean {
  if (language.code !== 'en') return false;
  const words = wordsIn(content.toLowerCase()), credit = wordsIn(cue.toLowerCase());
  if (credit.includes('never') && credit.some((word) => SAYINGS.has(word))) return true;
  if (stance === 'denies' && GERUNDS.has(words[words[0] === 'ever' ? 1 : 0] ?? '')) return true;
  return words.some((word, n) => TAKEN.has(word) || (isNegation(word) && words.slice(n + 1, n + 1 + REACH).some((next) => SAYINGS.has(next))));
}

/** Whether a cue is one of saying aloud, and not of knowing or wanting. */
export const saysAloud = (cue: string): boolean => wordsIn(cue.toLowerCase()).some((word) => SAYINGS.has(word));

/** "denied saying that". */
const GERUNDS = new Set(['saying', 'claiming', 'telling', 'admitting', 'suggesting', 'blaming', 'accusing', 'calling', 'confessing', 'stating', 'alleging', 'insulting', 'threatening']);

/** Negations in the first clause of some words; several in a row count once, and more than two are no clause anybody follows. */
export function negationsIn(text: string, language: Language): number {
  if (language.code !== 'en') return 0;
  const [clause = ''] = text.toLowerCase().split(/[,;:.!?…]| (?:who|which|whose) /), words = firstOf(wordsIn(clause));
  let count = 0, near = false;
  for (const [n, word] of words.entries()) {
    const negation = isNegation(word) && !(word === 'not' && LESSER.has(words[n + 1] ?? ''));
    if (negation && !near) count++;
    near = negation;
  }
  return count;
}

/** "Tavia had opened the gates at night | and had told nobody": what stands behind an "and" turns nothing before it. */
function firstOf(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, n) => n >= SHORT && (word === 'and' || word === 'but'));
  return at < 0 ? words : words.slice(0, at);
}

/** Words of the shortest clause before an "and". */
const SHORT = 4;

/** "Not long ago", "not only". */
const LESSER = new Set(['long', 'only', 'just', 'least', 'surprisingly', 'merely', 'simply']);

const isNegation = (word: string): boolean => NEGATIONS.has(word.replace(/[’']s$/, '')) || /n[’']t$/.test(word);
const wordsIn = (lower: string): string[] => lower.split(/[^\p{L}’']+/u).filter((word) => word !== '');
const sentencesIn = (text: string): string[] => text.split(/[.!?…]/).filter((sentence) => /\p{L}/u.test(sentence));
