import type { Tree } from './clause.ts';
import type { EventCode } from './event.ts';

/** Who did it and to whom, as the head words of noun phrases. */
export interface Parties {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
}

/** Reads the parties of a verb off the tree; `beside` is the word that makes the verb an event ("sanctions"). */
export function partiesOf(tree: Tree, verb: number, passive: boolean, beside: number | undefined, code: EventCode): Parties {
  const subject = subjectOf(tree, verb);
  const done = passive ? subject : undefined;
  const actor = passive ? agentOf(tree, verb) : subject;
  const joint = actor === undefined ? [] : joinedTo(tree, actor);
  const behind = recipientOf(tree, verb, beside, actor, code);
  const recipient = done !== undefined && done !== beside ? done : behind;
  if (recipient === undefined && JOINT.has(code) && joint.length > 0 && actor !== undefined) return { actors: [actor], recipients: joint };
  return { actors: actor === undefined ? [] : [actor, ...joint], recipients: recipient === undefined ? [] : [recipient, ...joinedTo(tree, recipient)] };
}

/**
 * Whom words are about, where the verb names nobody: those to whom what is refused, threatened or agreed to would be done ("refused to meet the
 * envoys"), and of a request those who are to do it ("demanded that Tarn free the sailors").
 */
export function heldOf(tree: Tree, verb: number, code: EventCode): readonly number[] {
  if (!VERBAL.has(code)) return [];
  const held = tree.kids(verb).find((k) => k > verb && HELD.has(tree.label(k) ?? '') && tree.tag(k)?.startsWith('VB') === true);
  if (held === undefined) return [];
  const doer = tree.kid(held, 'nsubj');
  if (code === 'REQUEST') return doer === undefined ? [] : [doer];
  return doer === undefined ? partiesOf(tree, held, false, undefined, code).recipients : [];
}

const HELD = new Set<string>(['xcomp', 'ccomp', 'advcl']);

/** The subject of a verb, or of the verb or noun it hangs on where it has none of its own. */
export function subjectOf(tree: Tree, verb: number): number | undefined {
  let at = verb;
  for (let steps = 0; steps < DEEPEST; steps++) {
    const own = tree.kid(at, 'nsubj', 'nsubj:pass');
    if (own !== undefined) return RELATIVE.has(tree.lower(own)) && tree.label(at) === 'acl:relcl' ? tree.head(at) : own;
    const label = tree.label(at), head = tree.head(at);
    if (label === undefined || head < tree.first) break;
    // "accused Tarn of mining the lane": the accused mined it.
    if (tree.kids(at).some((k) => k < at && tree.lower(k) === 'of')) return tree.kid(head, 'obj');
    if (label === 'acl' || label === 'acl:relcl') return head;
    if (!SHARED.has(label)) break;
    at = head;
  }
  return nounBefore(tree, verb);
}

/** Where the tree tells nothing: the noun that ends nearest before the verb group at the head of the sentence. */
function nounBefore(tree: Tree, verb: number): number | undefined {
  for (let at = verb - 1; at >= tree.first && at > verb - NEAR; at--) {
    if (tree.tag(at)?.startsWith('NN') === true || tree.tag(at) === 'PRP') return at;
  }
  return undefined;
}

function agentOf(tree: Tree, verb: number): number | undefined {
  return tree.kid(verb, 'obl:agent') ?? tree.kids(verb).find((k) => tree.kids(k).some((c) => tree.lower(c) === 'by'));
}

/** The object; where the object is the word that makes the event, or there is none, the noun behind a preposition. */
function recipientOf(tree: Tree, verb: number, beside: number | undefined, actor: number | undefined, code: EventCode): number | undefined {
  const given = tree.kid(verb, 'iobj');
  if (given !== undefined) return given;
  const object = tree.kid(verb, 'obj') ?? (tree.label(verb) === 'amod' && tree.head(verb) > verb ? tree.head(verb) : undefined);
  const particle = beside === verb + 1 && PARTICLES.has(tree.lower(beside));
  if (object !== undefined && object !== beside && beside !== undefined && (object < beside || particle)) return object;
  if (particle && tree.head(beside) > beside) return tree.head(beside); // "called out the ministry"

  if (object !== undefined && beside === undefined) return tree.kids(object).find((k) => tree.label(k) === 'nmod:poss' && tree.tag(k)?.startsWith('PRP') !== true) ?? object;
  const from = beside === undefined ? verb + 1 : tree.lower(beside) === 'on' || tree.lower(beside) === 'with' ? beside : beside + 1; // "called on Tarn"
  for (let at = from; at <= tree.last && at < from + FAR; at++) {
    if (!TOWARDS.has(tree.lower(at)) || (VERBAL.has(code) && WHERE.has(tree.lower(at)))) continue;
    const noun = tree.head(at);
    if (noun > at && noun !== actor && tree.tag(noun)?.startsWith('NN') === true) return noun;
  }
  return object === beside && !(tree.tag(object ?? -1) === 'NNS' && PEOPLE_TAKEN.has(code)) ? undefined : object;
}

function joinedTo(tree: Tree, noun: number): number[] {
  return tree.kids(noun).filter((k) => tree.label(k) === 'conj' && tree.tag(k)?.startsWith('NN') === true);
}

const JOINT = new Set<EventCode>(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE']);
/** Where the object itself is what it is done to: "released two hostages", "expelled two diplomats". */
const PEOPLE_TAKEN = new Set<EventCode>(['YIELD', 'SANCTION', 'COERCE', 'MOBILIZE']);
const SHARED = new Set<string>(['conj', 'xcomp', 'advcl', 'parataxis', 'ccomp']);
const RELATIVE = new Set(['who', 'which', 'that']);
const TOWARDS = new Set(['on', 'against', 'with', 'to', 'from', 'of', 'for', 'in', 'over', 'into', 'at', 'toward', 'towards', 'between']);
/** Words are not said "in" those who hear them. */
const VERBAL = new Set<EventCode>(['AGREE', 'CONSULT', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
const WHERE = new Set(['in']);
const PARTICLES = new Set(['out', 'off', 'down', 'up', 'back', 'away', 'aside']);
const DEEPEST = 4;
const NEAR = 8;
const FAR = 12;
