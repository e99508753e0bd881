import type { Framing, Stance } from '../api/rows.ts';

/** The mark and the word of every stance: never colour alone. */
const STANCES: Readonly<Record<Stance, readonly [mark: string, word: string]>> = { asserts: ['=', 'asserts'], denies: ['≠', 'denies'], questions: ['?', 'questions'], demands: ['!', 'demands'], withholds: ['–', 'withholds'] };

/** A stance as a word with its mark. */
export const StanceMark = ({ of }: { readonly of: Stance }) => <span class={`stance ${of}`}><span class="sign" aria-hidden="true">{STANCES[of][0]}</span>{STANCES[of][1]}</span>;

const FRAMINGS: Readonly<Record<Framing, string>> = { neutral: '', distancing: 'the writer keeps a distance', endorsing: 'the writer vouches for it' };

/** What the writer thinks of it, where the writer lets that be seen. */
export const FramingMark = ({ of }: { readonly of: Framing }) => (of === 'neutral' ? null : <span class="framing">{FRAMINGS[of]}</span>);

/** Whether the article says so or it was worked out, and by which rule. */
export const Known = ({ rule, certainty }: { readonly rule: string; readonly certainty: string }) => <span class="known"><b>{certainty}</b> by <code>{rule}</code></span>;

/** A count with its word in the right number. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** A number that is only known to lie between two. */
export const range = (least: number, most: number): string => (least === most ? String(least) : `${least}–${most}`);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO day as people write it; anything else as it stands. */
export function dayShown(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? [], name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** A day, also for machines. */
export const Day = ({ of }: { readonly of: string }) => <time dateTime={of}>{dayShown(of)}</time>;
