import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { decide, type Decision, undo } from '../../api/decide.ts';
import { problemIn } from '../../api/use-answer.ts';
import { useKeys } from '../../app/keys.ts';
import { notice } from '../../app/notices.tsx';
import { readdress } from '../../app/router.ts';
import type { ArticleAnswer } from './answer.ts';
import { decidedIn } from './decisions.ts';
import { Legend } from './legend.tsx';
import { BlockRow, Folded } from './block.tsx';
import type { Stretch } from './rows.ts';
import type { Acts, Desk } from './desk.ts';

/** The text with its lines, the cards beside it, and the keys that go from statement to statement. */
export function Sheet({ answer, stretches, hash }: { readonly answer: ArticleAnswer; readonly stretches: readonly Stretch[]; readonly hash: string }) {
  const order = useMemo(() => stretches.flatMap((one) => (one.kind === 'told' ? one.row.cards : [])), [stretches]);
  const byIndex = useMemo(() => new Map(answer.statements.map((one) => [one.at, one])), [answer]);
  const [chosen, choose] = useState<number | undefined>(() => indexOf(answer, hash)), [editing, setEditing] = useState(false), [why, setWhy] = useState(false), [lines, setLines] = useState(true);
  const [reviews, setReviews] = useState(answer.reviews), decided = useMemo(() => decidedIn(reviews), [reviews]), sheet = useRef<HTMLDivElement>(null), arrived = useRef(false);

  const select = useCallback((of: number | undefined, focus = true) => {
    choose(of);
    setEditing(false);
    const id = of === undefined ? undefined : byIndex.get(of)?.id;
    readdress(location.pathname + location.search + (id === undefined ? '' : `#${id}`));
    if (of !== undefined && focus) requestAnimationFrame(() => show(sheet.current, of));
  }, [byIndex]);

  useEffect(() => {
    const named = indexOf(answer, hash);
    if (named === undefined || (arrived.current && named === chosen)) return;
    arrived.current = true;
    choose(named);
    requestAnimationFrame(() => show(sheet.current, named));
  }, [hash]);

  const keep = useCallback(async (decision: Decision, says: string): Promise<void> => {
    try {
      const review = await decide(decision);
      setReviews((all) => [...all, review]);
      setEditing(false);
      notice({ says, undo: () => void takeBack(review.id, setReviews) });
    } catch (error) {
      const { title, detail, hint } = problemIn(error);
      notice({ says: [detail ?? title, hint].filter((one) => one !== undefined).join(' ') });
    }
  }, []);
  const acts = useMemo((): Acts => ({
    select, edit: setEditing, keep, takeBack: (review) => void takeBack(review, setReviews),
  }), [select, keep]);

  const step = (by: number): void => {
    const at = chosen === undefined ? (by > 0 ? -1 : order.length) : order.indexOf(chosen), next = order[at + by];
    if (next !== undefined) select(next);
  };
  const about = chosen === undefined ? undefined : byIndex.get(chosen)?.id;
  const verdict = (one: 'accept' | 'reject') => (): void => {
    if (about !== undefined) void keep({ about, verdict: one }, `Statement ${(chosen ?? 0) + 1} ${one}ed`);
  };
  useKeys({
    next: () => step(1), previous: () => step(-1), accept: verdict('accept'), reject: verdict('reject'), edit: () => setEditing(about !== undefined),
    undo: () => {
      const standing = about === undefined ? [] : decided.get(about)?.standing ?? [], last = standing.at(-1);
      if (last) acts.takeBack(last.id);
    },
  });

  const desk = useMemo((): Desk => ({ answer, byIndex, names: new Map(answer.reading.speakers.map((one) => [one.id, one])), whens: new Map(answer.reading.whens.map((one) => [one.id, one])) }), [answer, byIndex]);
  return (
    <>
      <Legend lines={lines} setLines={setLines} why={why} setWhy={setWhy} total={order.length} at={chosen === undefined ? undefined : order.indexOf(chosen) + 1} step={step} />
      <div class={`sheet${lines ? '' : ' plain'}${why ? ' why' : ''}`} ref={sheet} onClick={(event) => chooseAt(event, chosen, select)}>
        {stretches.map((one) => (one.kind === 'folded' ? <Folded key={`f${one.rows[0]?.key}`} rows={one.rows} />
          : <BlockRow key={one.row.key} row={one.row} desk={desk} acts={acts} decided={decided} chosen={chosen !== undefined && one.row.touched.has(chosen) ? chosen : undefined} editing={editing && chosen !== undefined && one.row.cards.includes(chosen)} />))}
      </div>
    </>
  );
}

async function takeBack(review: string, set: (change: (all: ArticleAnswer['reviews']) => ArticleAnswer['reviews']) => void): Promise<void> {
  try {
    const undone = await undo(review);
    set((all) => [...all, undone]);
    notice({ says: 'Taken back. The record keeps both.' });
  } catch (error) {
    notice({ says: problemIn(error).title });
  }
}

/** A click on words chooses the innermost statement they belong to, and the next one out at another click. */
function chooseAt(event: MouseEvent, chosen: number | undefined, select: (of: number, focus: boolean) => void): void {
  const piece = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-of]') : null, all = (piece?.dataset['of'] ?? '').split(' ').filter((one) => one !== '').map(Number);
  if (all.length === 0 || String(getSelection()) !== '') return;
  const next = chosen === undefined ? -1 : all.indexOf(chosen);
  select(all[next < 0 ? all.length - 1 : (next - 1 + all.length) % all.length] ?? 0, false);
}

/** Brings a statement’s card into view and puts the focus there, so that a screen reader reads it. */
function show(sheet: HTMLElement | null, of: number): void {
  const card = sheet?.querySelector<HTMLElement>(`#card-${of + 1}`), words = sheet?.querySelector<HTMLElement>(`[data-begins~="${of}"]`) ?? card;
  words?.scrollIntoView({ block: 'nearest' });
  card?.scrollIntoView({ block: 'nearest' });
  card?.querySelector('.detail')?.scrollIntoView({ block: 'nearest' });
  card?.focus({ preventScroll: true });
}

/** What an address names after its `#`: a statement’s id in the ledger, or in the Reading. */
function indexOf({ statements, reading }: ArticleAnswer, hash: string): number | undefined {
  if (hash === '') return undefined;
  const filed = statements.find(({ id }) => id === hash)?.at, at = filed ?? reading.attributions.findIndex(({ id }) => id === hash);
  return at < 0 ? undefined : at;
}
