import { OUTSIDE } from './labels.ts';

/**
 * What the article so far took each word for: a name told in full once is short afterwards, and without context
 * ("prediction history", Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition").
 */
export interface History {
  /** 0 for a word not seen as a name, else 1 + its last label. */
  readonly of: (word: number) => number;
  readonly tell: (word: number, label: number) => void;
}

export function newHistory(): History {
  const labels = new Map<number, number>();
  return {
    of: (word) => labels.get(word) ?? 0,
    tell(word, label) { if (label !== OUTSIDE) labels.set(word, label + 1); },
  };
}
