/**
 * How a token hangs on its head: Universal Dependencies, with those merged that no rule here tells apart. `root` hangs on
 * nothing; `other` is what stands outside the grammar (lists, slips of the tongue, words torn apart).
 */
export const LABELS = [
  'root', 'nsubj', 'nsubj:pass', 'obj', 'iobj', 'ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'appos', 'conj', 'cc', 'mark',
  'aux', 'aux:pass', 'cop', 'obl', 'obl:agent', 'nmod', 'nmod:poss', 'nummod', 'case', 'det', 'amod', 'compound', 'compound:prt',
  'flat', 'fixed', 'parataxis', 'advmod', 'expl', 'discourse', 'punct', 'other',
] as const;

export type Label = (typeof LABELS)[number];
