import { existsSync } from 'node:fs';
import { isLater, kindOf, OUTSIDE } from '../../src/name/labels.ts';
import type { NameKind } from '../../src/name/name.ts';
import type { Span } from '../../src/text/span.ts';
import type { Labelled } from './corpus.ts';

export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

interface Scores {
  readonly exact: Figures;
  readonly byType: Readonly<Record<string, Figures>>;
  readonly bySet: Readonly<Record<string, Figures>>;
}

/** Where the scorer lies; it is not part of this repository. */
const SCORER = '../shared/score/names.mjs';

/** What the scorer takes each kind of name for, as if it were a speaker. */
const SPEAKERS: readonly (readonly [NameKind, string])[] = [['person', 'person'], ['organisation', 'group'], ['place', 'state']];

/**
 * Exact span and kind in points, over all texts, by kind and by set, as the scorer of Readings counts them: titles and
 * articles aside, and names of kinds not asked for (works, peoples) neither right nor wrong.
 */
export async function scoreNames(texts: readonly Labelled[], label: (text: Labelled) => Uint8Array): Promise<Map<string, Figures>> {
  if (!existsSync(SCORER)) throw new RangeError(`No scorer at ${SCORER}`);
  const { score } = await import(new URL(SCORER, `file://${process.cwd()}/`).href) as { score: (pairs: readonly unknown[]) => Scores };
  const { exact, byType, bySet } = score(texts.map((text) => {
    const names = namesOf(text, label(text));
    const speakers = SPEAKERS.map(([kind, speaker]) => ({ kind: speaker, mentions: names.filter((name) => name.kind === kind) }));
    return [{ text: text.text, set: text.set, names: text.names }, { speakers, places: [] }];
  }));
  return new Map(Object.entries({ all: exact, ...byType, ...bySet }));
}

/** "all F1 81.20 (P 82.00, R 80.40)", one for each group. */
export const told = (figures: ReadonlyMap<string, Figures>): string =>
  [...figures].map(([group, { p, r, f1 }]) => `${group} F1 ${f1.toFixed(2)} (P ${p.toFixed(2)}, R ${r.toFixed(2)})`).join(', ');

function namesOf({ syntax: { sentences, tokens } }: Labelled, labels: Uint8Array): (Span & { readonly kind: NameKind })[] {
  const names: (Span & { readonly kind: NameKind })[] = [];
  for (const { first, last } of sentences) {
    for (let i = first; i <= last; i++) {
      if (labels[i] === OUTSIDE) continue;
      let end = i;
      while (end < last && isLater(labels[end + 1] as number)) end++;
      names.push({ kind: kindOf(labels[i] as number), start: tokens[i]?.start ?? 0, end: tokens[end]?.end ?? 0 });
      i = end;
    }
  }
  return names;
}
