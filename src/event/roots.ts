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
  const lemma = patterns.lemma(tree.lower(verb));
  if (lemma === 'ask' && WH.has(tree.lower(verb + 1))) return undefined; // A question is no request.
  let bare: Pattern | undefined, best: Pattern | undefined, beside: number | undefined;
  for (const pattern of patterns.of(lemma)) {
    if (pattern.beside.size === 0) {
      bare ??= pattern;
      continue;
    }
    const hit = pattern.beside.has('-object') ? (tree.kid(verb, 'obj') === undefined ? verb : undefined) : besideAt(tree, verb, pattern.beside);
    if (hit !== undefined && (beside === undefined || Math.abs(hit - verb) < Math.abs(beside - verb))) [best, beside] = [pattern, hit];
  }
  const found = best ?? bare;
  return found && { code: found.code, lemma, beside };
}

/** The nearest of the words behind the verb, or in the subject of a passive before it. */
function besideAt(tree: Tree, verb: number, words: ReadonlySet<string>): number | undefined {
  if (words.has(`^${tree.lower(verb + 1)}`)) return verb + 1;
  for (let at = verb + 1; at <= tree.last && at <= verb + BEHIND; at++) {
    const lower = tree.lower(at);
    if (words.has(lower) || words.has(tail(lower)) || (lower.endsWith('s') && words.has(lower.slice(0, -1)))) return at;
    if (STOPS.has(tree.lower(at)) || (tree.label(at) === 'mark' && at > verb + 2)) break;
  }
  const object = words.has('+object') ? tree.kid(verb, 'obj') ?? (tree.label(verb) === 'amod' ? tree.head(verb) : undefined) : undefined;
  if (object !== undefined && object > verb) return object;
  if (tree.tag(verb) !== 'VBN') return undefined;
  const subject = tree.kid(verb, 'nsubj:pass', 'nsubj') ?? (tree.label(verb)?.startsWith('acl') === true ? tree.head(verb) : undefined);
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
const FIGHTS = new Set<EventCode>(['SANCTION', 'PROTEST', 'MOBILIZE', 'COERCE', 'ASSAULT']);
/** Words between a verb and what it acts on: "imposed, after weeks of hesitation, sanctions". */
const BEHIND = 12;
const STOPS = new Set(['.', ';', ':', 'who', 'which', 'after', 'because', 'when', 'while', 'since', 'until', 'unless', 'if', 'although']);
const WH = new Set(['why', 'whether', 'if', 'how', 'what', 'when', 'who', 'where', 'about', 'which']);
