import type { Mood, Tree } from './clause.ts';
import type { EventCode } from './event.ts';
import type { Pattern, Patterns } from './patterns.ts';

/** What a verb tells: the root, the word beside it that settled it, and whether it is as told or worked out from its mood. */
export interface Told {
  readonly code: EventCode;
  readonly lemma: string;
  readonly beside: number | undefined;
  readonly turned: boolean;
}

/** The root a verb tells in its clause, by the patterns; undefined where it tells none. */
export function rootAt(tree: Tree, verb: number, patterns: Patterns): Omit<Told, 'turned'> | undefined {
  const bareLemma = patterns.lemma(tree.lower(verb)), phrase = `${bareLemma}-${tree.lower(verb + 1)}`;
  const phrasal = patterns.of(phrase).length > 0; // "called off" is another verb than "called".
  const lemma = phrasal ? phrase : bareLemma;
  if (lemma === 'ask' && WH.has(tree.lower(verb + 1))) return undefined; // A question is no request.
  let bare: Pattern | undefined, best: Pattern | undefined, nearest: number | undefined, rank = Infinity;
  for (const pattern of patterns.of(lemma)) {
    if (pattern.beside.size === 0) {
      bare ??= pattern;
      continue;
    }
    const hit = besideOf(tree, verb, pattern.beside);
    if (hit === undefined || hit.rank >= rank) continue;
    [best, nearest, rank] = [pattern, hit.at, hit.rank];
  }
  const found = best ?? bare;
  return found === undefined || found.code === 'NONE' ? undefined : { code: found.code, lemma, beside: nearest ?? (phrasal ? verb + 1 : undefined) };
}

/** Where a pattern's words stand beside a verb, and how far: any object at all counts less than a word that is named. */
function besideOf(tree: Tree, verb: number, words: ReadonlySet<string>): { at: number | undefined; rank: number } | undefined {
  if (bySubject(tree, verb, words)) return { at: undefined, rank: 0 };
  if (words.has('-object')) return tree.kid(verb, 'obj') === undefined ? { at: undefined, rank: 0 } : undefined;
  const at = besideAt(tree, verb, words);
  if (at !== undefined) return { at, rank: Math.abs(at - verb) };
  const whom = words.has('+whom') ? tree.kid(verb, 'obj') : undefined;
  if (whom !== undefined && whom > verb && isWhom(tree, verb, whom)) return { at: undefined, rank: ANY };
  const object = words.has('+object') ? tree.kid(verb, 'obj') ?? (tree.label(verb) === 'amod' ? tree.head(verb) : undefined) : undefined;
  return object === undefined || object <= verb ? undefined : { at: undefined, rank: ANY };
}

/** A name or a person, with no second noun phrase or quotation behind it. */
function isWhom(tree: Tree, verb: number, object: number): boolean {
  const tag = tree.tag(object);
  if ((tag !== 'NNP' && tag !== 'NN' && tag !== 'NNS') || tree.kid(verb, 'xcomp') !== undefined) return false;
  let next = object + 1;
  while (tree.tag(next) === 'NNP' || tree.lower(next) === ',') next++;
  return !SECOND.has(tree.lower(next)) && tree.tag(next) !== 'JJ';
}

const SECOND = new Set(['a', 'an', 'the', '"', '“', "''", '``', 'his', 'her', 'their', 'one', 'no']);

/** Behind every word that is named. */
const ANY = 1000;

/** "<troops": whether the subject of the verb is one of the words so marked. */
function bySubject(tree: Tree, verb: number, words: ReadonlySet<string>): boolean {
  const subject = tree.kid(verb, 'nsubj') ?? (tree.label(verb) === 'acl' ? tree.head(verb) : undefined);
  const lower = subject === undefined ? '' : tree.lower(subject);
  return lower !== '' && (words.has(`<${lower}`) || (lower.endsWith('s') && words.has(`<${lower.slice(0, -1)}`)));
}

/** The nearest of the words behind the verb, or in the subject of a passive before it. */
function besideAt(tree: Tree, verb: number, words: ReadonlySet<string>): number | undefined {
  if (words.has(`^${tree.lower(verb + 1)}`)) return verb + 1;
  for (let at = verb + 1; at <= tree.last && at <= verb + BEHIND; at++) {
    const lower = tree.lower(at);
    if (words.has(lower) || words.has(tail(lower)) || (lower.endsWith('s') && words.has(lower.slice(0, -1))) || words.has(`${lower}s`)) return at;
    if (STOPS.has(tree.lower(at)) || (tree.label(at) === 'mark' && at > verb + 2 && tree.lower(at) !== 'to')) break;
  }
  if (tree.tag(verb) !== 'VBN') return undefined;
  const active = tree.kid(verb, 'obj') !== undefined; // "Soldiers evacuated families" may be taken for a participle, too.
  const subject = tree.kid(verb, 'nsubj:pass') ?? (active ? undefined : tree.kid(verb, 'nsubj') ?? (tree.label(verb)?.startsWith('acl') === true ? tree.head(verb) : undefined));
  if (subject === undefined) return undefined;
  return words.has(tree.lower(subject)) ? subject : tree.kids(subject).find((k) => words.has(tree.lower(k)));
}

/** "ceasefire" of "two-week-ceasefire", "led" of nothing. */
const tail = (lower: string): string => lower.slice(lower.lastIndexOf('-') + 1);

/**
 * The root as its mood turns it: what is to come is agreed to (cooperation) or threatened (conflict), what will not be done
 * is refused. Undefined for what is only thought of.
 */
export function turned(told: Omit<Told, 'turned'>, mood: Mood, planned: boolean): Told | undefined {
  const { code } = told;
  if (mood.thought) return undefined;
  if (mood.must) return { ...told, code: 'REQUEST', turned: true };
  const ahead = mood.ahead || planned;
  if (mood.negated) return ahead || mood.infinitive ? { ...told, code: 'REJECT', turned: true } : undefined;
  if (!ahead) return { ...told, turned: false };
  if (COOPERATES.has(code)) return { ...told, code: 'AGREE', turned: true };
  return FIGHTS.has(code) ? { ...told, code: 'THREATEN', turned: true } : { ...told, turned: false };
}

const COOPERATES = new Set<EventCode>(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD']);
/** Roots of material conflict. */
export const FIGHTS: ReadonlySet<EventCode> = new Set<EventCode>(['SANCTION', 'PROTEST', 'MOBILIZE', 'COERCE', 'ASSAULT']);
/** Words between a verb and what it acts on: "imposed, after weeks of hesitation, sanctions". */
const BEHIND = 12;
const STOPS = new Set(['.', ';', ':', 'that', 'whose', 'who', 'which', 'after', 'because', 'when', 'while', 'since', 'until', 'unless', 'if', 'although']);
const WH = new Set(['why', 'whether', 'if', 'how', 'what', 'when', 'who', 'where', 'about', 'which']);
