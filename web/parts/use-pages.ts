import { useEffect, useState } from 'preact/hooks';
import { addressOf, ask, type Page } from '../api/ask.ts';
import { type Awaited, problemIn, useAnswer } from '../api/use-answer.ts';
import { notice } from '../app/notices.tsx';

/** Rows a page at a time: the first with the page, the next ones when somebody asks for them. */
export function usePages<Row>(path: string, params: Readonly<Record<string, string | number | undefined>>): { readonly first: Awaited<Page<Row>>; readonly rows: readonly Row[]; readonly more: (() => void) | undefined } {
  const address = addressOf(path, params), first = useAnswer<Page<Row>>(address), [rest, setRest] = useState<readonly Page<Row>[]>([]);
  useEffect(() => setRest([]), [address]);
  const shown = first.state === 'here' ? [first.answer, ...rest] : [], next = shown.at(-1)?.next;
  const more = next === undefined ? undefined : (): void => void ask<Page<Row>>(addressOf(path, { ...params, after: next })).then((page) => setRest((all) => [...all, page]), (error: unknown) => notice({ says: problemIn(error).title }));
  return { first, rows: shown.flatMap(({ rows }) => rows), more };
}
