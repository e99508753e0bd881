import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './draft.ts';
import { modeOf } from './mode.ts';
import { nest } from './nesting.ts';
import type { Range } from './noun-phrase.ts';
import { findRelays } from './relays.ts';
import { framingOf, stanceOf } from './stance.ts';
import type { View } from './view.ts';

/** Makes attributions of drafts, whoever found them: mode, stance, framing, relays, and what is nested in what. */
export function finish(view: View, drafts: readonly Draft[]): Attribution[] {
  return nest(view, drafts.map((draft) => ({ draft, attribution: qualify(view, draft) })));
}

/** All that is said of a draft by itself, from tokens to the text. */
function qualify(view: View, draft: Draft): Omit<Attribution, 'id'> {
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
