import { useState } from 'preact/hooks';
import { addressOf } from '../../api/ask.ts';
import { decide, type Decision, undo } from '../../api/decide.ts';
import { problemIn } from '../../api/use-answer.ts';
import { useKeys } from '../../app/keys.ts';
import { notice } from '../../app/notices.tsx';
import type { PageProps } from '../../app/routes.ts';
import { Answered, Nothing } from '../../app/states.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { DecidedList } from './decided-list.tsx';
import { KINDS, type WaitingRow } from './waiting-row.ts';
import { Waiting } from './waiting.tsx';

/** What waits for a person, one after the other, by the keys; and what was decided, which can be undone. */
export function ReviewPage({ place }: PageProps) {
  const kind = KINDS.find((one) => one === place.query.get('kind')), { first, rows, more } = usePages<WaitingRow>('/waiting', { kind, limit: 20 }), [done, setDone] = useState<ReadonlyMap<string, { id: string; verb: string }>>(new Map()), [at, setAt] = useState(0), [editing, setEditing] = useState(false), [turn, setTurn] = useState(0);
  const here = rows[at];
  const step = (by: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    setAt(next);
    setEditing(false);
    requestAnimationFrame(() => {
      const item = document.querySelector<HTMLElement>(`#waiting-${next}`);
      item?.focus({ preventScroll: true });
      item?.scrollIntoView({ block: 'nearest' });
    });
  };
  const keep = async (row: WaitingRow, decision: Omit<Decision, 'about'>): Promise<void> => {
    try {
      const review = await decide({ about: row.about, ...decision });
      setDone((all) => new Map(all).set(row.about, { id: review.id, verb: decision.verdict }));
      setTurn((n) => n + 1);
      notice({ says: `${decision.verdict === 'accept' ? 'Accepted' : decision.verdict === 'reject' ? 'Rejected' : 'Corrected'}.`, undo: () => void takeBack(row.about, review.id) });
      if (row === here) step(1);
    } catch (error) {
      notice({ says: problemIn(error).detail ?? problemIn(error).title });
    }
  };
  const takeBack = async (about: string, review: string): Promise<void> => {
    await undo(review).catch((error: unknown) => notice({ says: problemIn(error).title }));
    setDone((all) => new Map([...all].filter(([one]) => one !== about)));
    setTurn((n) => n + 1);
  };
  useKeys({
    next: () => step(1), previous: () => step(-1), accept: () => { if (here) void keep(here, { verdict: 'accept' }); }, reject: () => { if (here) void keep(here, { verdict: 'reject' }); }, edit: () => setEditing(here?.kind === 'statement'),
    undo: () => {
      const last = [...done].at(-1);
      if (last) void takeBack(last[0], last[1].id);
    },
  });
  return (
    <div class="review-page">
      <header class="page-head">
        <h1>Review</h1>
        <p class="lead">What was worked out and not stated waits here for a person. What you decide is written down beside it; nothing is overwritten, and everything can be undone.</p>
        <p class="choices"><a href="/review" {...(kind === undefined ? { 'aria-current': 'true' as const } : {})}>all</a>{KINDS.map((one) => <a key={one} href={addressOf('/review', { kind: one })} {...(kind === one ? { 'aria-current': 'true' as const } : {})}>{one}</a>)}</p>
      </header>
      <Answered of={first}>{() => (rows.length === 0 ? <Nothing><p>Nothing waits.</p></Nothing> : (
        <ol class="queue">{rows.map((row, n) => <Waiting key={row.about} row={row} n={n} here={n === at} editing={editing && n === at} verb={done.get(row.about)?.verb} choose={() => setAt(n)} edit={setEditing} keep={(decision) => void keep(row, decision)} takeBack={() => void takeBack(row.about, done.get(row.about)?.id ?? '')} />)}</ol>
      ))}</Answered>
      {more && <p class="more-rows"><button type="button" onClick={more}>More that waits</button></p>}
      <section class="section"><h2>Decided</h2><DecidedList key={turn} /></section>
    </div>
  );
}
