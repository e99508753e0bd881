import type { Sentence, Token } from '../../src/syntax/syntax.ts';
import type { Label } from '../../src/syntax/label-set.ts';
import { LABELS } from '../../src/syntax/label-set.ts';
import type { Tag } from '../../src/syntax/tag-set.ts';
import { markTag, TAGS } from '../../src/syntax/tag-set.ts';
import { findTokens } from '../../src/syntax/tokens.ts';
import type { TreebankSentence, TreebankWord } from './conllu.ts';

/** A treebank sentence in our own tokens. */
export interface Example {
  readonly document: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  /** Indices into `TAGS`. */
  readonly tags: Uint8Array;
  /** Indices into the tokens, -1 for the root. */
  readonly heads: Int32Array;
  /** Indices into `LABELS`. */
  readonly labels: Uint8Array;
}

/**
 * Lays a treebank sentence over our tokens by its characters. Each treebank word goes to the token that holds most of it;
 * of several in one token ("Al" "-" "Zaman") the one whose head lies outside gives head, label and tag. A token that got no
 * word (the treebank has ":)" as one) hangs on the token that got it.
 */
export function alignSentence({ document, text, words }: TreebankSentence, abbreviations: ReadonlySet<string>): Example | undefined {
  const tokens = findTokens(text, { start: 0, end: text.length }, abbreviations);
  if (tokens.length === 0) return undefined;
  const owner = words.map((word) => tokenOf(tokens, word));
  const main = new Int32Array(tokens.length).fill(-1);
  words.forEach((word, w) => {
    const t = owner[w] as number;
    const outside = word.head < 0 || owner[word.head] !== t;
    const before = main[t] as number;
    // Punctuation inside a compound never speaks for it; of two words with heads outside the first does.
    const beforeOutside = before >= 0 && ((words[before] as TreebankWord).head < 0 || owner[(words[before] as TreebankWord).head] !== t);
    if (before < 0 || (outside && (!beforeOutside || isPunct(words[before] as TreebankWord)) && !(isPunct(word) && beforeOutside))) main[t] = w;
  });
  const tags = new Uint8Array(tokens.length), heads = new Int32Array(tokens.length), labels = new Uint8Array(tokens.length);
  tokens.forEach((token, t) => {
    const word = words[main[t] as number];
    if (!word) {
      const on = nearest(tokens, words, owner, token);
      tags[t] = token.kind === 'mark' ? markTag(token.text) : TAGS.indexOf('X');
      heads[t] = on === t ? -1 : on;
      labels[t] = LABELS.indexOf(token.kind === 'mark' ? 'punct' : 'other');
      return;
    }
    tags[t] = token.kind === 'mark' ? markTag(token.text) : TAGS.indexOf(tagOf(token, word));
    heads[t] = word.head < 0 ? -1 : (owner[word.head] as number);
    labels[t] = LABELS.indexOf(labelOf(word));
    if (heads[t] === t) heads[t] = -1;
  });
  if (!isTree(heads)) return undefined;
  const last = tokens.length - 1;
  return { document, text, tokens, tags, heads, labels, sentence: { first: 0, last, block: 0, start: 0, end: (tokens[last] as Token).end } };
}

const isPunct = (word: TreebankWord): boolean => word.label === 'punct';

function tokenOf(tokens: readonly Token[], { start, end }: { start: number; end: number }): number {
  let best = 0, most = -1;
  tokens.forEach((token, t) => {
    const shared = Math.min(token.end, end) - Math.max(token.start, start);
    if (shared > most) { most = shared; best = t; }
  });
  return best;
}

function nearest(tokens: readonly Token[], words: readonly TreebankWord[], owner: readonly number[], token: Token): number {
  const w = words.findIndex(({ start, end }) => start < token.end && token.start < end);
  return w >= 0 ? (owner[w] as number) : tokens.indexOf(token) > 0 ? tokens.indexOf(token) - 1 : 1;
}

const MERGED: Readonly<Record<string, Tag>> = {
  NNPS: 'NNP', RBR: 'RB', RBS: 'RB', PDT: 'DT', 'WP$': 'WP', AFX: 'JJ', FW: 'X', GW: 'X', LS: 'X', ADD: 'X', NFP: 'X', SYM: 'X', HYPH: 'X',
};

function tagOf(token: Token, { xpos, label }: TreebankWord): Tag {
  // "U.S.-led talks": the treebank tags "led", we tag the whole, which stands where adjectives do.
  if (token.text.includes('-') && (xpos === 'VBN' || xpos === 'VBG') && label === 'amod') return 'JJ';
  if (token.kind === 'number' && /^[\d.,:]+$/.test(token.text)) return 'CD';
  return MERGED[xpos] ?? TAGS.find((tag) => tag === xpos) ?? 'X';
}

const COARSER: Readonly<Record<string, Label>> = {
  csubj: 'nsubj', 'csubj:pass': 'nsubj:pass', 'det:predet': 'det', 'cc:preconj': 'cc', 'advcl:relcl': 'advcl', clf: 'case', vocative: 'discourse',
};

const labelOf = ({ head, label }: TreebankWord): Label =>
  head < 0 ? 'root' : LABELS.find((known) => known === label) ?? COARSER[label] ?? LABELS.find((known) => known === label.split(':')[0]) ?? 'other';

function isTree(heads: Int32Array): boolean {
  if (heads.filter((h) => h < 0).length !== 1) return false;
  return heads.every((_, t) => {
    let steps = 0;
    for (let at = t; at >= 0; at = heads[at] as number) if (steps++ > heads.length) return false;
    return true;
  });
}
