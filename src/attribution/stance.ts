import type { Cue } from '../lang/cue.ts';
import type { Framing, Stance } from './attribution.ts';
import { isBase } from './complement.ts';
import { findCueWords, type CueWords } from './cue-index.ts';
import type { Range } from './noun-phrase.ts';
import type { View } from './view.ts';

/** What is known of an attribution when its stand is judged: its cue and its content, whoever found them. */
export interface Worded {
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly content: readonly Range[];
}

/**
 * The cue file that speaks for a cue of several words: the first with a stance of its own ("declined to say"), else the
 * first with a framing ("was said to have claimed"), else the last.
 */
export function lexemeOf(view: View, cue: Range | null): CueWords | undefined {
  if (!cue) return undefined;
  const found = findCueWords(view, cue.first, cue.last);
  return found.find((words) => words.cue.stance !== 'asserts') ?? found.find((words) => words.cue.framing !== 'neutral') ?? found.at(-1);
}

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'nor', 'neither', 'without']);
/** To keep these back is to withhold; to negate others is to hold the opposite. */
const TALK = new Set(['say', 'saying', 'said', 'comment', 'respond', 'reply', 'answer', 'return', 'confirm', 'elaborate', 'explain', 'disclose', 'reveal', 'specify', 'discuss', 'provide', 'supply', 'give', 'identify', 'name', 'speculate', 'address', 'mention', 'release', 'offer', 'tell', 'talk', 'speak', 'indicate', 'apologize', 'apologise', 'acknowledge', 'announce', 'commit', 'go', 'detail', 'describe', 'reached', 'available', 'reachable', 'clarify', 'share', 'divulge']);

/** The speaker's stand towards the content: the cue's, turned by negation, and for a neutral cue by the content itself. */
export function stanceOf(view: View, { source, cue, content }: Worded): Stance {
  const words = lexemeOf(view, cue);
  const base = words?.cue.stance ?? 'asserts';
  if (cue && negatedBy(view, cue, words)) {
    if (base === 'denies' || base === 'withholds') return 'asserts'; // "did not deny that"
    return talks(view, cue, words) ? 'withholds' : base === 'asserts' ? 'denies' : base;
  }
  if (cue && source && NOBODY.has(view.lower(source.first)) && talks(view, cue, words)) return 'withholds'; // "neither side confirmed"
  if (base === 'questions' && requests(view, content)) return 'demands'; // "asked the council to stop the sale"
  if (base === 'denies' && talksBehind(view, cue, content)) return 'withholds'; // "refused to answer"
  if (base !== 'asserts' || !(words === undefined || isNeutral(words.cue))) return base;
  return stanceOfWords(view, content);
}

/** A negation around the words of the cue file, not one of them: "pleaded not guilty" is a denial as it stands. */
function negatedBy(view: View, cue: Range, words: CueWords | undefined): boolean {
  for (let i = cue.first; i <= cue.last; i++) if (!(words && words.first <= i && i <= words.last) && NEGATIONS.has(view.lower(i))) return true;
  return false;
}

const NOBODY = new Set(['neither', 'none', 'nobody', 'no']);

/** "the council to stop the sale": what is asked is a deed, not a question. */
function requests(view: View, content: readonly Range[]): boolean {
  const piece = content[0];
  if (!piece || /^(WP|WRB|WDT)$/.test(view.tag(piece.first)) || view.quotationOf(piece.first)?.open === piece.first || ['if', 'whether', 'about'].includes(view.lower(piece.first))) return false;
  for (let i = piece.first; i < Math.min(piece.last, piece.first + 14); i++) {
    if (view.lower(i) === 'to' && (view.tag(i + 1) === 'VB' || view.lower(i + 1) === 'not' || (i === piece.first && isBase(view, i + 1)))) return true;
    if (/^(VBD|VBZ|VBP|MD)$/.test(view.tag(i))) return false;
  }
  return false;
}

function talks(view: View, cue: Range, words: CueWords | undefined): boolean {
  if (words && TALK.has(words.cue.lemma)) return true;
  for (let i = cue.first; i <= cue.last; i++) if (TALK.has(view.lower(i))) return true;
  return false;
}

/** "refused | to comment": what is refused is talk. */
function talksBehind(view: View, cue: Range | null, content: readonly Range[]): boolean {
  const first = content[0]?.first ?? -1;
  const verb = view.lower(first) === 'to' ? first + 1 : cue?.last ?? -1;
  return verb >= 0 && view.lower(verb - 1) === 'to' && TALK.has(view.lower(verb));
}

const PLAIN = new Set(['say', 'tell', 'add', 'write', 'tweet', 'state', 'continue', 'reply', 'respond', 'post', 'go-on', 'declare', 'shout', 'quote', 'cite', 'ask']);
const isNeutral = ({ lemma }: Cue): boolean => PLAIN.has(lemma);
const OUGHT = new Set(['should', 'must', 'ought', 'shouldn', 'mustn', 'let', "let's"]);

/** With a plain cue the content decides: a question is questioned, an imperative or a "should" demanded. */
function stanceOfWords(view: View, content: readonly Range[]): Stance {
  const last = content.at(-1), first = content[0];
  if (!first || !last) return 'asserts';
  for (let i = last.last; i > Math.max(last.first, last.last - 3); i--) if (view.tokens[i]?.text === '?') return 'questions';
  let at = first.first;
  while (at < first.last && view.tokens[at]?.kind === 'mark') at++;
  if (view.tag(at) === 'VB' || view.lower(at) === 'let') return 'demands';
  if (view.lower(at) === 'whether') return 'questions';
  for (let i = at; i <= Math.min(first.last, at + 14) && !/^(WDT|WP)$/.test(view.tag(i)) && !(i > at && view.lower(i) === 'that'); i++) if (OUGHT.has(view.lower(i))) return 'demands';
  return 'asserts';
}

const DISTANCING = new Set(['falsely', 'wrongly', 'incorrectly', 'misleadingly', 'baselessly', 'disingenuously', 'supposedly', 'purportedly', 'allegedly', 'erroneously', 'dubiously']);
const ENDORSING = new Set(['rightly', 'correctly', 'accurately', 'truthfully']);

/** The writer's stand towards the speaker: the cue's, or that of an adverb in its group. */
export function framingOf(view: View, { cue }: Worded): Framing {
  for (let i = cue?.first ?? 0; cue && i <= cue.last; i++) {
    if (DISTANCING.has(view.lower(i))) return 'distancing';
    if (ENDORSING.has(view.lower(i))) return 'endorsing';
  }
  const framings = (cue ? findCueWords(view, cue.first, cue.last) : []).map((words) => words.cue.framing);
  return framings.find((framing) => framing !== 'neutral') ?? 'neutral';
}
