import type { ComponentChildren } from 'preact';
import type { Problem } from '../api/ask.ts';
import type { Awaited } from '../api/use-answer.ts';
import { SignIn } from './sign-in.tsx';

/** Nothing is there yet. Shown only after a moment, so that quick answers do not flicker; as high as what will come, so that nothing beneath it jumps. */
export const Waiting = ({ room }: { readonly room?: number }) => <p class="waiting" role="status" {...(room === undefined ? {} : { style: { minHeight: `${room}rem` } })}>Reading…</p>;

/** What the server would not answer, and what to do about it. */
export const Refusal = ({ problem: { title, detail, hint, status }, again }: { readonly problem: Problem; readonly again?: () => void }) => (
  <section class="refusal" role="alert">
    <h1>{title}</h1>
    {detail !== undefined && detail !== title && <p>{detail}</p>}
    {hint !== undefined && <p class="hint">{hint}</p>}
    {status === 401 ? <SignIn /> : again && <p><button type="button" onClick={again}>Try again</button></p>}
  </section>
);

/** An answer without rows, with what could be done to get some. */
export const Nothing = ({ children }: { readonly children: ComponentChildren }) => <div class="nothing">{children}</div>;

/** A part of a page that shows an answer, or why there is none. */
export function Answered<Answer>({ of, room, children }: { readonly of: Awaited<Answer>; /** The height of what is awaited, in rem. */ readonly room?: number; readonly children: (answer: Answer) => ComponentChildren }) {
  if (of.state === 'waiting') return <Waiting {...(room === undefined ? {} : { room })} />;
  return of.state === 'refused' ? <Refusal problem={of.problem} again={of.again} /> : <>{children(of.answer)}</>;
}
