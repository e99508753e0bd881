import type { Syntax } from '../syntax/syntax.ts';
import { LABELS, type Label } from '../syntax/label-set.ts';
import { TAGS, type Tag } from '../syntax/tag-set.ts';

/** A sentence as a tree: what hangs on each token, and by which label. Places are indices over the article. */
export interface Tree {
  readonly first: number;
  readonly last: number;
  readonly lower: (at: number) => string;
  readonly tag: (at: number) => Tag | undefined;
  readonly label: (at: number) => Label | undefined;
  /** The token it hangs on, -1 for none. */
  readonly head: (at: number) => number;
  readonly kids: (at: number) => readonly number[];
  /** The first that hangs on a token by one of the labels. */
  readonly kid: (at: number, ...labels: readonly Label[]) => number | undefined;
}

/** Lays out a sentence, one pass over its tokens. */
export function treeOf({ tokens, structure: { tags, heads, labels } }: Syntax, { first, last }: { readonly first: number; readonly last: number }): Tree {
  const kids: number[][] = [];
  for (let at = first; at <= last; at++) kids.push([]);
  for (let at = first; at <= last; at++) kids[(heads[at] ?? -1) - first]?.push(at);
  const inside = (at: number): boolean => at >= first && at <= last;
  const label = (at: number): Label | undefined => (inside(at) ? LABELS[labels[at] as number] : undefined);
  return {
    first, last, label,
    lower: (at) => (inside(at) ? tokens[at]?.lower ?? '' : ''),
    tag: (at) => (inside(at) ? TAGS[tags[at] as number] : undefined),
    head: (at) => heads[at] ?? -1,
    kids: (at) => kids[at - first] ?? [],
    kid: (at, ...wanted) => kids[at - first]?.find((k) => wanted.includes(label(k) as Label)),
  };
}

/** How a verb is told: past and done, ahead, only thought of, or said not to be. */
export interface Mood {
  readonly passive: boolean;
  readonly negated: boolean;
  readonly ahead: boolean;
  readonly must: boolean;
  readonly thought: boolean;
  /** "to" stands before it. */
  readonly infinitive: boolean;
}

/** Reads the words before a verb: "has not been", "will", "might", "to". */
export function moodOf(tree: Tree, verb: number): Mood {
  let negated = false, ahead = false, must = false, thought = false, infinitive = false, be = false;
  for (let at = verb - 1; at >= tree.first && at >= verb - REACH; at--) {
    const lower = tree.lower(at), tag = tree.tag(at);
    if (NOT.has(lower)) negated = true;
    else if (WILL.has(lower)) ahead = true;
    else if (MUST.has(lower)) must = true;
    else if (tag === 'MD') thought = true;
    else if (tag === 'TO' || lower === 'to') infinitive = true;
    else if (BE.has(lower)) be = true;
    else if (lower === 'longer') negated = true;
    else if (tag !== 'RB' && tag !== 'PRP' && !HAVE.has(lower)) break;
    if (infinitive && at < verb - 1 && tag !== 'RB' && !BE.has(lower) && !HAVE.has(lower) && lower !== 'to') break;
  }
  const subject = tree.kid(verb, 'nsubj', 'nsubj:pass');
  if (subject !== undefined && nobody(tree, subject)) negated = true;
  // "should not have bombed it" reproaches a deed that was done.
  if (must && tree.tag(verb) === 'VBN' && HAVE.has(tree.lower(verb - 1))) [must, negated] = [false, false];
  const marked = tree.kids(verb).some((k) => (tree.label(k) === 'mark' && IF.has(tree.lower(k))) || (subject !== undefined && k < subject && HAD.has(tree.lower(k)) && k === tree.first)) || asks(tree);
  const passive = tree.tag(verb) === 'VBN' && (be || tree.kid(verb, 'nsubj:pass', 'aux:pass') !== undefined);
  return { passive, negated, ahead, must, thought: thought || marked, infinitive };
}

/** "nobody", "none", "no sailors", "no one" */
const nobody = (tree: Tree, subject: number): boolean => NOBODY.has(tree.lower(subject)) || tree.lower(subject - 1) === 'no' || tree.kids(subject).some((k) => k < subject && tree.lower(k) === 'no');

/** Whether the sentence is a question. */
const asks = (tree: Tree): boolean => tree.lower(tree.last) === '?' || tree.lower(tree.last - 1) === '?';

/** Words before a verb that can belong to its group: "would not have been so easily taken". */
const REACH = 6;
const NOT = new Set(['not', "n't", 'never', 'no', 'neither', 'nor']);
const WILL = new Set(['will', 'would', "'ll", 'shall', 'wo']);
const MUST = new Set(['must', 'should', 'ought']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", 'am', 'gets', 'got']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", "'d", 'do', 'does', 'did']);
const NOBODY = new Set(['nobody', 'none', 'neither']);
/** "Had Tarn bombed the port, …" */
const HAD = new Set(['had', 'were', 'should']);
const IF = new Set(['if', 'unless', 'whether', 'lest']);
