import type { Mood, Tree } from './clause.ts';
import { moodOf } from './clause.ts';
import type { EventCode } from './event.ts';
import type { Patterns } from './patterns.ts';
import type { Told } from './roots.ts';
import { FIGHTS, rootAt, turned } from './roots.ts';

/** What a verb tells in its clause. */
export interface VerbEvent {
  readonly told: Told;
  readonly mood: Mood;
  readonly denied: boolean;
  /** The verb of the harm that a vow threatens: "vowed to crush the rebels". */
  readonly harm?: number;
}

/** What a verb tells; undefined where it tells nothing, or what is only thought of. */
export function verbEventAt(tree: Tree, verb: number, patterns: Patterns): VerbEvent | undefined {
  const root = rootAt(tree, verb, patterns);
  const mood = moodOf(tree, verb);
  if (root === undefined) return withoutPattern(tree, verb, mood, patterns);
  const governor = mood.infinitive ? tree.head(verb) : -1;
  const over = governor >= tree.first ? rootAt(tree, governor, patterns) : undefined;
  if (over !== undefined && HOLDS.has(over.code) && governor < verb) return undefined;
  if (governor >= tree.first && FAILS.has(patterns.lemma(tree.lower(governor)))) return undefined;
  const harm = root.code === 'AGREE' && !mood.negated && !mood.thought ? tree.kids(verb).find((k) => k > verb && threatens(tree, k, patterns)) : undefined;
  if (harm !== undefined) return { told: { ...root, code: 'THREATEN', beside: harm, turned: true }, mood, denied: false, harm };
  const planned = mood.infinitive && governor >= 0 && PLANS.has(patterns.lemma(tree.lower(governor)));
  const told = turned(root, mood, planned);
  if (told !== undefined) return { told, mood, denied: isUntrue(tree, verb) };
  return mood.negated && !mood.thought ? { told: { ...root, turned: false }, mood, denied: true } : undefined;
}

/**
 * A verb that can tell an event: not an auxiliary, no noun in -ing, nothing that only describes its noun ("the captured leader",
 * "the coalition fighting them", "a decision to allow"). A participle right behind a noun and before its object is a past tense
 * that the tagger took for an adjective: "police detained dozens", and so is one behind "has".
 */
export function isVerb(tree: Tree, at: number): boolean {
  const tag = tree.tag(at), label = tree.label(at), before = tree.tag(at - 1);
  if (label === 'amod' && tree.head(at) > at) {
    return (tag === 'VBN' || tag === 'JJ' || tag === 'VBD') && (before?.startsWith('NN') === true && tree.lower(at).endsWith('ed') || HAVE.has(tree.lower(at - 1)) || before === 'RB' && HAVE.has(tree.lower(at - 2)));
  }
  if (tag?.startsWith('VB') !== true || label === 'aux' || label === 'aux:pass') return false;
  if (label === 'acl' && tag === 'VB') return !IDEAS.has(tree.lower(tree.head(at)));
  // "Rebels attacked the port": what has an object of its own, or hangs on the noun a sentence without any other verb is made of, is no participle.
  if (label === 'acl') return tag === 'VBD' || (tag === 'VBN' && (tree.kid(at, 'obj') !== undefined || tree.head(tree.head(at)) < 0 && tree.head(at) === at - 1));
  return tag !== 'VBG' || tree.kid(at, 'det', 'amod', 'compound', 'nmod:poss') === undefined;
}

/** Whether the clause hangs on what calls it untrue: "it is not true that Tarn bombed the port", "it was a lie that …". */
function isUntrue(tree: Tree, verb: number): boolean {
  const above = tree.label(verb) === 'ccomp' || tree.label(verb) === 'acl' ? tree.head(verb) : -1;
  if (above < tree.first) return false;
  return UNTRUE.has(tree.lower(above)) || (TRUE.has(tree.lower(above)) && tree.kids(above).some((k) => k < above && NOT.has(tree.lower(k))));
}

/** Whether an infinitive tells harm to come. */
function threatens(tree: Tree, at: number, patterns: Patterns): boolean {
  const label = tree.label(at);
  const root = (label === 'xcomp' || label === 'advcl' || label === 'ccomp') && moodOf(tree, at).infinitive ? rootAt(tree, at, patterns) : undefined;
  return root !== undefined && FIGHTS.has(root.code);
}

const UNTRUE = new Set(['untrue', 'false', 'lie', 'nonsense', 'fabrication', 'invention', 'wrong']);
const TRUE = new Set(['true', 'case', 'correct', 'truth', 'so']);
const NOT = new Set(['not', "n't", 'no', 'never', 'hardly']);
/** What somebody fails to do is not done. */
const FAILS = new Set(['fail', 'fails', 'failed', 'failing', 'forgot', 'neglect', 'neglected', 'unable']);
const HAVE = new Set(['has', 'have', 'had', "'ve"]);

/** Nouns whose infinitive has not happened: "a plan to attack". */
const IDEAS = new Set(['decision', 'plan', 'plans', 'permission', 'demand', 'request', 'refusal', 'threat', 'threats', 'offer', 'promise', 'pledge', 'willingness', 'deal', 'agreement', 'attempt', 'attempts', 'right', 'call', 'calls', 'proposal', 'effort', 'efforts', 'move', 'order', 'vow', 'bid', 'readiness', 'commitment']);

/** "must mend the bridge", "will not accept them", "is ready to join": the mood alone tells that it is asked, refused or agreed to. */
function withoutPattern(tree: Tree, verb: number, mood: Mood, patterns: Patterns): VerbEvent | undefined {
  if (tree.tag(verb) !== 'VB' || mood.thought || STATES.has(tree.lower(verb)) || mood.passive) return undefined;
  const lemma = patterns.lemma(tree.lower(verb));
  const here = (code: EventCode): VerbEvent => ({ told: { code, lemma, beside: undefined, turned: true }, mood, denied: false });
  if (mood.must) return here('REQUEST');
  if (mood.ahead && mood.negated) return here('REJECT');
  return mood.infinitive && !mood.negated && READY.has(tree.lower(tree.head(verb))) ? here('AGREE') : undefined;
}

/** What nobody does: "it won't be close" refuses nothing. */
const STATES = new Set(['be', 'have', 'know', 'need', 'like', 'seem', 'become', 'remain', 'happen', 'matter', 'mean', 'want', 'think', 'feel', 'get', 'see', 'look', 'cost', 'last', 'say', 'tell']);
const READY = new Set(['ready', 'willing', 'prepared', 'committed', 'pledged', 'offered']);

/** The roots of verbs whose infinitive is what is agreed to, refused, threatened or asked for: that has not happened. */
const HOLDS = new Set<string>(['AGREE', 'REJECT', 'THREATEN', 'REQUEST']);
const PLANS = new Set(['plan', 'plans', 'planned', 'intend', 'intends', 'decide', 'decided', 'want', 'wants', 'willing', 'ready', 'prepared', 'set', 'hope', 'hopes', 'likely', 'expected', 'prepare', 'aim', 'going', 'planning', 'intending', 'preparing', 'hoping', 'aiming', 'considering', 'seeking', 'wanted', 'intended', 'hoped', 'aims', 'prepares', 'threatening', 'mulling', 'offer', 'offers', 'offered', 'offering', 'undertake', 'undertakes', 'undertook', 'undertaken', 'is', 'are']);
