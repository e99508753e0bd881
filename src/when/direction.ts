import type { Syntax } from '../syntax/syntax.ts';
import { TAGS } from '../syntax/tag-set.ts';
import type { Direction } from './look.ts';

type Structured = Pick<Syntax, 'tokens' | 'structure'>;

/**
 * Where the clause around a token looks, told by the verb the token hangs on: "met" and "has met" back, "will meet", "to meet",
 * "is set for" and "meets" ahead. An infinitive alone ("a ceremony to mark the day") is only meant to be. Open where no verb tells it.
 */
export function directionAt(syntax: Structured, at: number, first: number): Direction {
  for (let near = at - 1; near >= first && near > at - NEAR; near--) {
    if (!isVerb(syntax, near)) continue;
    const told = directionOf(syntax, near, first);
    if (told !== 'open') return told;
    break;
  }
  let verb = at;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    verb = syntax.structure.heads[verb] ?? -1;
    if (verb < 0) break;
    const told = isVerb(syntax, verb) ? directionOf(syntax, verb, first) : 'open';
    if (told !== 'open') return told;
  }
  return 'open';
}

/** Steps up the tree; sentences are seldom deeper, and a tree gone wrong must not cost much. */
const MOST_STEPS = 8;
/** Tokens to the left where no verb stands above. */
const NEAR = 12;

function directionOf({ tokens, structure: { tags } }: Structured, verb: number, first: number): Direction {
  const tag = TAGS[tags[verb] as number], lower = tokens[verb]?.lower ?? '';
  if (tag === 'VBD') return 'past';
  let has = false, is = false, was = false;
  for (let at = verb - 1; at >= first && at >= verb - 4; at--) {
    const before = TAGS[tags[at] as number] ?? 'X', word = tokens[at]?.lower ?? '';
    if (before === 'MD') return 'future';
    if (before === 'TO') return 'meant';
    if (!GROUP.has(before)) break;
    if (HAVE.has(word)) has = true;
    if (IS.has(word)) is = true;
    if (WAS.has(word)) was = true;
  }
  if (tag === 'VBN') return AHEAD.has(lower) ? 'future' : has || was || !is ? 'past' : 'open';
  if (tag === 'VBG') return was || has ? 'past' : is ? 'future' : 'open';
  if (tag === 'VBZ' || tag === 'VBP') return SAYS.has(lower) || IS.has(lower) || HAVE.has(lower) ? 'open' : 'future';
  return 'open';
}

const isVerb = ({ structure: { tags } }: Structured, at: number): boolean => TAGS[tags[at] as number]?.startsWith('VB') === true;
const GROUP = new Set<string>(['RB', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'PRP']);
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having']);
const IS = new Set(['is', 'are', 'am', "'s", "'re", 'be']);
const WAS = new Set(['was', 'were', 'been', 'got', 'did']);
/** "a vote set for Friday" */
const AHEAD = new Set(['scheduled', 'expected', 'due', 'set', 'planned', 'slated', 'supposed', 'likely', 'intended', 'payable']);
const SAYS = new Set(['say', 'says', 'think', 'thinks', 'know', 'knows', 'believe', 'believes', 'note', 'notes']);
