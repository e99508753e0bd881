import { diffArrays } from 'diff';
import { useMemo } from 'preact/hooks';
import type { Reading } from '../../../src/reading/assemble.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Answered } from '../../app/states.tsx';
import { Changed } from '../../parts/changed.tsx';

interface Kept {
  readonly article: { readonly id: string; readonly title?: string };
  readonly reading: Reading;
}

/** Two snapshots paragraph by paragraph: what stayed is faint, what changed is marked. */
export function TextDiff({ from, to }: { readonly from: string | undefined; readonly to: string | undefined }) {
  const before = useAnswer<Kept>(from && `/articles/${from}`), after = useAnswer<Kept>(to && `/articles/${to}`);
  if (from === undefined || to === undefined) return null;
  return <section class="section"><h2>The whole text</h2><Answered of={before}>{(was) => <Answered of={after}>{(is) => <Paragraphs was={was} is={is} />}</Answered>}</Answered></section>;
}

function Paragraphs({ was, is }: { readonly was: Kept; readonly is: Kept }) {
  const parts = useMemo(() => diffArrays(blocksOf(was), blocksOf(is)), [was, is]), shown = [];
  for (let n = 0; n < parts.length; n += 1) {
    const part = parts[n], next = parts[n + 1];
    if (!part) continue;
    if (part.removed && next?.added) {
      for (let at = 0; at < Math.max(part.value.length, next.value.length); at += 1) shown.push({ was: part.value[at], is: next.value[at] });
      n += 1;
    } else for (const value of part.value) shown.push(part.added ? { is: value } : part.removed ? { was: value } : { was: value, is: value });
  }
  return <div class="text-diff">{shown.map((one, n) => <p key={n} class={one.was === one.is ? 'same' : ''}>{one.was !== undefined && one.is !== undefined ? <Changed was={one.was} is={one.is} /> : one.is !== undefined ? <ins>{one.is}</ins> : <del>{one.was}</del>}</p>)}</div>;
}

const blocksOf = ({ reading: { article: { text, blocks } } }: Kept): string[] => blocks.map(({ start, end }) => text.slice(start, end).trim()).filter((block) => block !== '');
