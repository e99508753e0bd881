import { TOLD } from '../article/article.ts';
import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Span } from '../text/span.ts';
import { findPrepositionCue } from './according-to.ts';
import { findAdverbCue } from './adverb-cue.ts';
import type { Attribution } from './attribution.ts';
import { cueWordsAt, type CueWords } from './cue-index.ts';
import type { Draft } from './draft.ts';
import { findFloating } from './floating.ts';
import { findHeadlineCredit } from './headline.ts';
import { findLabel } from './label.ts';
import { modeOf } from './mode.ts';
import { nest } from './nesting.ts';
import { findNounCue } from './noun-cue.ts';
import type { Range } from './noun-phrase.ts';
import { findRelays } from './relays.ts';
import { framingOf, stanceOf } from './stance.ts';
import { findVerbCue } from './verb-cue.ts';
import { viewOf, type View } from './view.ts';

/** The shapes of an attribution, in the order in which they are tried at each cue: the first that fits makes it. */
const CUE_SHAPES: readonly ((view: View, words: CueWords, paragraph: Range) => Draft | undefined)[] = [
  findPrepositionCue,
  findVerbCue,
  findNounCue,
  findAdverbCue,
];

/** Everyone's words in an article, in reading order. */
export function findAttributions(syntax: Syntax, language: Language): Attribution[] {
  const view = viewOf(syntax, language);
  const drafts: Draft[] = [];
  for (const paragraph of syntax.paragraphs) {
    if (!TOLD.has(paragraph.role) || paragraph.last < paragraph.first) continue;
    const whole = paragraph.role === 'headline' ? findHeadlineCredit(view, paragraph) : findLabel(view, paragraph);
    if (whole) drafts.push(whole);
    for (let i = paragraph.first; i <= paragraph.last; i++) {
      const draft = firstOf(cueWordsAt(view, i, paragraph.last), (words) => firstOf(CUE_SHAPES, (shape) => shape(view, words, paragraph)));
      if (draft) drafts.push(draft);
    }
  }
  const kept = withoutRivals(drafts);
  const told = syntax.quotations.filter((q) => TOLD.has(roleAt(syntax, q)));
  return nest([...kept, ...findFloating(view, told, kept)].map((draft) => ({ draft, attribution: finish(view, draft) })));
}

function firstOf<T, R>(candidates: readonly T[], attempt: (candidate: T) => R | undefined): R | undefined {
  for (const candidate of candidates) {
    const result = attempt(candidate);
    if (result) return result;
  }
  return undefined;
}

const roleAt = ({ paragraphs }: Syntax, at: Span) => paragraphs.find((p) => p.start <= at.start && at.start < p.end)?.role ?? 'chrome';

/** Of two drafts whose cue words overlap, the first: "said in a statement that" is no statement of its own. Drafts come in the order of their cues, but for labels of whole paragraphs. */
function withoutRivals(drafts: readonly Draft[]): Draft[] {
  let taken = -1;
  return drafts.filter(({ cue }) => {
    if (!cue) return true;
    if (cue.last <= taken) return false;
    taken = cue.last;
    return true;
  });
}

/** From tokens to the text: spans, mode, stance and framing. */
function finish(view: View, draft: Draft): Omit<Attribution, 'id'> {
  const span = ({ first, last }: Range): Span => ({ start: view.tokens[first]?.start ?? 0, end: view.tokens[last]?.end ?? 0 });
  return {
    source: draft.source && span(draft.source),
    cue: draft.cue && span(draft.cue),
    content: draft.content.map(span),
    mode: modeOf(view, draft.content),
    stance: stanceOf(view, draft),
    framing: framingOf(view, draft),
    relays: findRelays(view, draft).map((relay) => ({ ...span(relay), verb: relay.verb, certainty: 'stated' })),
    rule: draft.by ? `${draft.rule}:${draft.by.lemma}` : draft.rule,
    certainty: draft.certainty,
  };
}
