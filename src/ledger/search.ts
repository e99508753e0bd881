/** Words and facets; every one given must hold. Words match whole, whatever their case and accents; the last may be begun only: `mine*`. */
export interface SearchQuery {
  readonly words?: string;
  /** Words of the speaker's name. */
  readonly speaker?: string;
  readonly outlet?: string;
  readonly stance?: string;
  /** ISO dates of publication, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  /** The `cursor` of the last hit of the page before. */
  readonly before?: number;
}

export interface Hit {
  readonly statement: string;
  readonly article: string;
  readonly cursor: number;
}

/**
 * A text as the words that are searched for: letters and digits without accents, in lower case, one space between. Both stores index
 * this, so that they find the same.
 */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** What a search is for, as folded words by the column they are looked for in; a word that ends in `*` is a beginning. */
export function wantedWords({ words, speaker, outlet, stance }: SearchQuery): readonly (readonly [column: string, words: readonly string[]])[] {
  const asked = [['said', words], ['speaker', speaker], ['outlet', outlet], ['stance', stance]] as const;
  return asked.flatMap(([column, text]) => {
    const found = (text ?? '').split(/\s+/).flatMap((word) => {
      const plain = folded(word).split(' ').filter((piece) => piece !== '');
      return word.endsWith('*') ? [...plain.slice(0, -1), ...plain.slice(-1).map((piece) => `${piece}*`)] : plain;
    });
    return found.length > 0 ? [[column, found] as const] : [];
  });
}
