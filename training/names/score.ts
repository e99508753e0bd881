import { isLater, kindOf, OUTSIDE } from '../../src/name/labels.ts';
import type { Labelled } from './corpus.ts';

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Exact span and kind, in points, over all texts and for each kind and set: a name is right when all its tokens are, and its ends. */
export function scoreNames(texts: readonly Labelled[], label: (text: Labelled) => Uint8Array): Map<string, Figures> {
  const counts = new Map<string, [right: number, found: number, gold: number]>();
  const count = (groups: readonly string[], column: 0 | 1 | 2): void => {
    for (const group of groups) {
      const of = counts.get(group) ?? [0, 0, 0];
      of[column]++;
      counts.set(group, of);
    }
  };
  for (const text of texts) {
    const gold = new Set(drawn(text, text.gold)), found = drawn(text, label(text));
    const groups = (name: string): string[] => ['all', name.split(' ')[0] as string, text.set];
    for (const name of gold) count(groups(name), 2);
    for (const name of found) { count(groups(name), 1); if (gold.has(name)) count(groups(name), 0); }
  }
  return new Map([...counts].map(([group, [right, found, gold]]) => [group, { precision: 100 * right / (found || 1), recall: 100 * right / (gold || 1), f1: 200 * right / (found + gold || 1) }]));
}

/** The names that labels draw, as words that can be compared. */
function drawn({ syntax: { sentences } }: Labelled, labels: Uint8Array): string[] {
  return sentences.flatMap(({ first, last }) => {
    const names = [];
    for (let i = first; i <= last; i++) {
      if (labels[i] === OUTSIDE) continue;
      let end = i;
      while (end < last && isLater(labels[end + 1] as number)) end++;
      names.push(`${kindOf(labels[i] as number)} ${i} ${end}`);
      i = end;
    }
    return names;
  });
}

/** "all 81.20 (P 82.00, R 80.40)", one for each group. */
export const told = (figures: Map<string, Figures>): string =>
  [...figures].map(([group, { precision, recall, f1 }]) => `${group} F1 ${f1.toFixed(2)} (P ${precision.toFixed(2)}, R ${recall.toFixed(2)})`).join(', ');
