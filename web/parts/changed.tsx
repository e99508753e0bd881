import { diffWordsWithSpace } from 'diff';

/** The part of its words that a wording must keep for the two to be shown as one text. */
const KEPT = 0.6;

/** One wording against another: what went is struck, what came is marked; two lines where they have too little in common. */
export function Changed({ was, is }: { readonly was: string; readonly is: string }) {
  const parts = diffWordsWithSpace(was, is), same = parts.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0);
  if (same < KEPT * Math.max(was.length, is.length)) return <><span class="earlier">{was}</span><span class="later">{is}</span></>;
  return <span class="changed">{parts.map(({ added, removed, value }, n) => (added ? <ins key={n}>{value}</ins> : removed ? <del key={n}>{value}</del> : <span key={n}>{value}</span>))}</span>;
}
