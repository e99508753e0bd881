import { NAME_LABELS, OUTSIDE } from './labels.ts';

const LABELS = NAME_LABELS.length;

/**
 * What the article takes each word for: a name told in full once is short afterwards, and without context ("prediction
 * history", Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition").
 */
export interface History {
  /** 0 for a word not seen as a name, else 1 + the label it had most often, of equals the first. */
  readonly of: (word: number) => number;
  readonly tell: (word: number, label: number) => void;
}

export function newHistory(): History {
  const counts = new Map<number, Uint16Array>();
  return {
    of(word) {
      const own = counts.get(word);
      return own ? own.indexOf(Math.max(...own)) + 1 : 0;
    },
    tell(word, label) {
      if (label === OUTSIDE) return;
      const own = counts.get(word) ?? new Uint16Array(LABELS);
      own[label] = (own[label] as number) + 1;
      counts.set(word, own);
    },
  };
}
