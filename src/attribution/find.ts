import { TOLD } from '../article/article.ts';
import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Span } from '../text/span.ts';
import { findPrepositionCue } from './according-to.ts';
import { findAdverbCue } from './adverb-cue.ts';
import type { Attribution } from './attribution.ts';
import { findCueWords, type CueWords } from './cue-index.ts';
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
    for (const words of findCueWords(view, paragraph.first, paragraph.last)) {
      for (const shape of CUE_SHAPES) {
        const draft = shape(view, words, paragraph);
        if (!draft) continue;
        drafts.push(draft);
        break;
      }
    }
  }
  const kept = withoutRivals(drafts);
  const told = syntax.quotations.filter((q) => TOLD.has(roleAt(syntax, q)));
  return nest([...kept, ...findFloating(view, told, kept)].map((draft) => ({ draft, attribution: finish(view, draft) })));
}

const roleAt = ({ paragraphs }: Syntax, at: Span) => paragraphs.find((p) => p.start <= at.start && at.start < p.end)?.role ?? 'chrome';

/** Of two drafts by the same cue words, the first; of two that claim one quotation by different sources, the nearer cue's. */
function withoutRivals(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ cue }) => {
    if (!cue) return true;
    const key = `${cue.last}`;
    if (seen.has(key)) return false;
    seen.add(key);
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
