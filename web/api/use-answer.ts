import { useEffect, useState } from 'preact/hooks';
import { ask, Refused, type Problem } from './ask.ts';

/** Answers kept so that going back shows a page at once. */
const KEPT = 40;
const kept = new Map<string, unknown>();

/** Requests under way, so that what a page will ask can be asked before its script is there. */
const underWay = new Map<string, Promise<unknown>>();

/** Asks for what will be needed in a moment. */
export function foresee(address: string): void {
  if (kept.has(address) || underWay.has(address)) return;
  const asked = ask(address).then((answer) => {
    keep(address, answer);
    return answer;
  }).finally(() => underWay.delete(address));
  asked.catch(() => undefined);
  underWay.set(address, asked);
}

/** Where an answer stands. */
export type Awaited<Answer> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly answer: Answer; readonly fresh: () => void }
  | { readonly state: 'refused'; readonly problem: Problem; readonly again: () => void };

/** What stands at an address below `/api`; at once if it was asked before. Without an address nothing is asked. */
export function useAnswer<Answer>(address: string | undefined): Awaited<Answer> {
  const [shown, show] = useState<{ address: string | undefined; found: Awaited<Answer> }>(() => ({ address, found: foundIn(address) }));
  const [turn, setTurn] = useState(0), again = (): void => {
    if (address !== undefined) kept.delete(address);
    setTurn((n) => n + 1);
  };
  useEffect(() => {
    if (address === undefined) return undefined;
    const known = kept.get(address) as Answer | undefined;
    if (known !== undefined) {
      show({ address, found: { state: 'here', answer: known, fresh: again } });
      return undefined;
    }
    const stop = new AbortController();
    const begun = underWay.get(address) as Promise<Answer> | undefined;
    (begun ?? ask<Answer>(address, { signal: stop.signal })).then((answer) => {
      if (stop.signal.aborted) return undefined;
      keep(address, answer);
      return show({ address, found: { state: 'here', answer, fresh: again } });
    }, (error: unknown) => {
      if (!stop.signal.aborted) show({ address, found: { state: 'refused', problem: problemIn(error), again } });
    });
    return () => stop.abort();
  }, [address, turn]);
  return shown.address === address ? shown.found : foundIn(address);
}

/** Whatever was thrown, as a problem. */
export const problemIn = (error: unknown): Problem => (error instanceof Refused ? error.problem : { title: 'Something went wrong in this page', status: 0, detail: String(error) });

/** Forgets every answer: something was written, and all of them may be others now. */
export const forgetAnswers = (): void => kept.clear();

function foundIn<Answer>(address: string | undefined): Awaited<Answer> {
  const known = address === undefined ? undefined : kept.get(address) as Answer | undefined;
  return known === undefined ? { state: 'waiting' } : { state: 'here', answer: known, fresh: () => undefined };
}

function keep(address: string, answer: unknown): void {
  kept.delete(address);
  kept.set(address, answer);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
}
