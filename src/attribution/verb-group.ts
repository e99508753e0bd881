import type { CueWords } from './cue-index.ts';
import type { View } from './view.ts';

/** A cue verb with what belongs to it: "has repeatedly denied", "did not say", "was cited as saying", "said in a statement". */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  /** The token of the cue form itself. */
  readonly head: number;
  readonly negated: boolean;
  /** "would say", "could argue", "might ask": nobody has said it. */
  readonly modal: boolean;
  /** The subject is the one spoken of: "was accused of", "is said to". */
  readonly passive: boolean;
  /** -ing form without auxiliary: its subject is the main clause's. */
  readonly participle: boolean;
  /** "Radio Vell quoted Lind as saying": the one quoted stands before "as". */
  readonly quoting: boolean;
  /** "to say", "to deny": without a subject of its own. */
  readonly infinitive: boolean;
}

const BE = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m", 'got', 'get', 'gets', 'getting']);
/** Verbs that tie an adjective to its subject: "remain confident", "said he felt sure". */
export const COPULAS: ReadonlySet<string> = new Set([...BE, 'remain', 'remains', 'remained', 'feel', 'feels', 'felt', 'seem', 'seems', 'seemed', 'appear', 'appears', 'appeared', 'become', 'becomes', 'became']);
const HAVE = new Set(['has', 'have', 'had', 'having', "'ve", "'d", "'s"]);
const DO = new Set(['do', 'does', 'did']);
const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'should', 'must', 'shall', 'ca', 'wo', "'ll", "'d"]);
const NEGATIONS = new Set(['not', "n't", 'never', 'nor', 'no']);

/** Takes the auxiliaries, negations and adverbs to the left of a cue verb into its group. */
export function verbGroup(view: View, words: CueWords, floor: number): VerbGroup {
  const last = inStatement(view, words.last);
  const head = words.first;
  const quoting = quotesBefore(view, head, floor);
  const first = quoting ? head - 1 : quotedAs(view, head, floor);
  let at = first, negated = false, modal = false, be = false, have = false, infinitive = false;
  for (let i = first - 1; i >= floor && !quoting; i--) {
    const word = view.lower(i), tag = view.tag(i);
    if (tag === 'POS') break;
    if (NEGATIONS.has(word)) negated = true;
    else if (BE.has(word) || (words.cue.kind === 'adjective' && COPULAS.has(word))) be = true;
    else if (HAVE.has(word)) have = true;
    else if (MODALS.has(word) && tag !== 'NN' && tag !== 'NNP') modal = word !== 'will' && word !== "'ll" && word !== "'d";
    else if (word === 'to' && view.tag(first).startsWith('VB')) {
      const led = i - 1 >= floor ? ledBy(view, i - 1, floor) : undefined;
      if (led === undefined) infinitive = true;
      else i = led; // "went on | to say": the verb in front is of the group
    }
    else if (!DO.has(word) && !isGroupAdverb(view, i)) break;
    at = i;
  }
  const tag = view.tag(first);
  const ing = first === head && view.lower(head).endsWith('ing');
  return {
    first: at, last, head, negated, modal, infinitive, quoting,
    passive: be && !ing && first === head && (tag === 'VBN' || tag === 'VBD' || view.lower(first).endsWith('ed')),
    participle: ing && !be && !have && !quoting,
  };
}

/** "said in a statement": words that only say it was a statement belong to the cue, unless more is told of it. */
function inStatement(view: View, last: number): number {
  const at = last + 3;
  if (view.lower(last + 1) !== 'in' || view.tag(last + 2) !== 'DT' || !STATEMENTS.has(view.lower(at))) return last;
  return view.lower(at + 1) === 'that' || view.tokens[at + 1]?.kind !== 'word' ? at : last;
}

const STATEMENTS = new Set(['statement', 'email', 'e-mail', 'tweet', 'interview', 'memo']);

/** The first token of a verb that leads a cue in the infinitive and credits with it: "went on", "seemed", "has tried". */
function ledBy(view: View, at: number, floor: number): number | undefined {
  const verb = view.lower(at) === 'on' && at - 1 >= floor ? at - 1 : at;
  const tag = view.tag(verb);
  return CATENATIVES.has(view.lower(verb)) && (tag.startsWith('VB') || tag === 'MD') && (verb === at || /^(go|goes|went|gone|going)$/.test(view.lower(verb))) ? verb : undefined;
}

const CATENATIVES = new Set(['go', 'goes', 'went', 'gone', 'going', 'seem', 'seems', 'seemed', 'appear', 'appears', 'appeared', 'continue', 'continues', 'continued', 'continuing',
  'try', 'tries', 'tried', 'trying', 'attempt', 'attempts', 'attempted', 'attempting', 'seek', 'seeks', 'sought', 'seeking', 'begin', 'begins', 'began', 'begun', 'start', 'started', 'used',
  'proceed', 'proceeded', 'happened', 'hastened', 'tend', 'tends', 'tended', 'need', 'needs', 'needed', 'managed', 'rushed', 'chose', 'failed', 'fails', 'fail']);

const QUOTED = new Set(['quoted', 'cited', 'reported', 'recorded', 'heard', 'paraphrased']);

/** "as saying", "as telling": what somebody is quoted with. */
const quotesWith = (view: View, head: number): boolean => view.lower(head - 1) === 'as' && view.lower(head).endsWith('ing');

/** "was cited as saying", "was quoted by Radio Vell as saying": the group goes back to the verb of citing. */
function quotedAs(view: View, head: number, floor: number): number {
  if (!quotesWith(view, head)) return head;
  for (let i = head - 2; i > Math.max(floor, head - 10); i--) {
    if (QUOTED.has(view.lower(i)) && (i === head - 2 || view.lower(i + 1) === 'by' || view.lower(i + 1) === 'in')) return i;
  }
  return head;
}

/** "Radio Vell quoted Lind | as saying": the one quoted stands between. */
function quotesBefore(view: View, head: number, floor: number): boolean {
  if (!quotesWith(view, head)) return false;
  for (let i = head - 3; i > Math.max(floor, head - 12); i--) {
    if (QUOTED.has(view.lower(i))) return view.lower(i + 1) !== 'by' && view.lower(i + 1) !== 'in' && !BE.has(view.lower(i - 1));
  }
  return false;
}

/** An adverb inside a verb group; one that begins its clause ("Later he") is not reached. */
function isGroupAdverb(view: View, i: number): boolean {
  const tag = view.tag(i);
  if (view.tokens[i]?.capital && !view.titled(i) && i > view.sentenceOf(i).first) return false; // "Vell Today reported"
  return tag === 'RB' || tag === 'RBR' || tag === 'RBS' || view.language.words('common-adverbs').has(view.lower(i));
}
