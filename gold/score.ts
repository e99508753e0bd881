import type { Reading } from '../src/reading/assemble.ts';
import type { Span } from '../src/text/span.ts';
import type { Gold, GoldAttribution, GoldSpeaker } from './parse.ts';
import { bareName, f1Of, trimSpan, wordsIn } from './words.ts';

/** What is counted of one figure: right, given by the program, and in the gold. Precision figures have no gold of their own. */
export interface Count {
  right: number;
  given: number;
  gold: number;
}
export type Counts = Map<string, Count>;

type Read = Reading['attributions'][number];

/** Adds what one Reading has right to the counts. Throws `RangeError` when it was made of another text. */
export function countArticle(counts: Counts, gold: Gold, reading: Reading): void {
  if (reading.article.text.trim() !== gold.text.trim()) throw new RangeError(`${gold.name}: the Reading is of another text, from "${differing(reading.article.text.trim(), gold.text.trim())}" on`);
  const shift = reading.article.text.length - reading.article.text.trimStart().length - (gold.text.length - gold.text.trimStart().length);
  const blocks = reading.article.blocks;
  for (const { roles, end } of gold.lines) add(counts, 'block roles', blocks.some((b) => roles.includes(b.role) && b.start < end + shift && end + shift <= b.end) ? 1 : 0, 1, 1);
  const told = shift === 0 ? reading.attributions : reading.attributions.map((a) => moved(a, -shift));
  countSpans(counts, gold, told);
  const { toRead, toGold } = align(gold, told);
  const person = new Map(reading.speakers.map((s) => [s.id, s]));
  const names = (id: string | undefined, of: readonly string[]): boolean => of.some((one) => isName(gold.speakers, one, id === undefined ? undefined : person.get(id)?.name));
  for (const a of gold.attributions) {
    const b = toRead.get(a);
    add(counts, 'found', b ? 1 : 0, 1, 1);
    if (!b) continue;
    if (a.speakers.length > 0) {
      add(counts, 'speaker right', names(b.speaker ?? undefined, a.speakers) ? 1 : 0, 1, 1);
      add(counts, 'speaker not wrong', b.speaker === null || names(b.speaker, a.speakers) ? 1 : 0, 1, 1);
    }
    for (const [figure, label, accepted, usual] of [['stance', b.stance, a.stance, 'asserts'], ['framing', b.framing, a.framing, 'neutral']] as const) {
      const right = accepted.includes(label);
      add(counts, figure, right ? 1 : 0, 1, 1);
      add(counts, `${figure} but ${usual}`, right && label !== usual ? 1 : 0, label !== usual ? 1 : 0, accepted.includes(usual) && !(right && label !== usual) ? 0 : 1);
    }
  }
  for (const b of told) {
    const a = toGold.get(b);
    const relays = b.relays.filter(({ speaker }) => !a?.within || !names(speaker, gold.attributions.find(({ id }) => id === a.within)?.speakers ?? []));
    add(counts, 'relays', 0, relays.length, 0);
  }
  for (const a of gold.attributions) add(counts, 'relays', a.relays.filter((r) => toRead.get(a)?.relays.some(({ speaker }) => names(speaker, [r.speaker]))).length, 0, a.relays.length);
  const idOf = (id: string | undefined): string | undefined => { const b = told.find((one) => one.id === id); return b && toGold.get(b)?.id; };
  const nestings = told.filter((b) => toGold.has(b) && idOf(b.within) !== undefined).map((b) => `${toGold.get(b)?.id} ${idOf(b.within)}`);
  pairs(counts, 'nesting', nestings, gold.attributions.flatMap((a) => (a.within === undefined ? [] : [`${a.id} ${a.within}`])));
  const answers = gold.attributions.flatMap((a) => a.answers.map(({ to, doubtful }) => ({ pair: `${a.id} ${to}`, doubtful })));
  const doubtful = new Set(answers.filter((one) => one.doubtful).map(({ pair }) => pair));
  pairs(counts, 'answers', reading.answers.map(({ from, to }) => `${idOf(from)} ${idOf(to)}`).filter((pair) => !doubtful.has(pair)), answers.filter((one) => !one.doubtful).map(({ pair }) => pair));
}

function add(counts: Counts, figure: string, right: number, given: number, gold: number): void {
  const count = counts.get(figure) ?? { right: 0, given: 0, gold: 0 };
  counts.set(figure, { right: count.right + right, given: count.given + given, gold: count.gold + gold });
}

function pairs(counts: Counts, figure: string, given: readonly string[], gold: readonly string[]): void {
  add(counts, figure, given.filter((pair) => gold.includes(pair)).length, given.length, gold.length);
}

/** Spans of a role are a set: two attributions that credit the same words have one source. */
function countSpans(counts: Counts, gold: Gold, told: readonly Read[]): void {
  const hasWords = (span: Span): boolean => wordsIn(gold.text, [span]).size > 0; // a colon or dash that credits may be called the cue or not
  const spansOf = (role: 'source' | 'cue' | 'content', of: readonly (GoldAttribution | Read)[]) => of.flatMap((a) => (role === 'content' ? a.content : a[role] && hasWords(a[role]) ? [a[role]] : []));
  for (const role of ['source', 'cue', 'content'] as const) {
    const keys = (of: readonly (GoldAttribution | Read)[]): Set<string> => new Set(spansOf(role, of).map((span) => { const { start, end } = trimSpan(gold.text, span); return `${start} ${end}`; }));
    const here = keys(gold.attributions), there = keys(told);
    add(counts, `${role} exact`, [...there].filter((key) => here.has(key)).length, there.size, here.size);
    const words = wordsIn(gold.text, spansOf(role, gold.attributions)), read = wordsIn(gold.text, spansOf(role, told));
    add(counts, `${role} words`, [...read].filter((word) => words.has(word)).length, read.size, words.size);
  }
}

/** One to one: the contents that share most words first, at least half of them; of equals those whose cue is the same. */
function align(gold: Gold, told: readonly Read[]): { toRead: Map<GoldAttribution, Read>; toGold: Map<Read, GoldAttribution> } {
  const words = new Map([...gold.attributions, ...told].map((a) => [a, wordsIn(gold.text, a.content)]));
  const all = gold.attributions.flatMap((a) => told.map((b) => ({ a, b, f1: f1Of(words.get(a) as Set<number>, words.get(b) as Set<number>), cue: a.cue?.start === b.cue?.start || a.source?.start === b.source?.start ? 1 : 0 })));
  const toRead = new Map<GoldAttribution, Read>(), toGold = new Map<Read, GoldAttribution>();
  for (const { a, b } of all.filter(({ f1 }) => f1 >= 0.5).sort((x, y) => y.f1 - x.f1 || y.cue - x.cue)) {
    if (toRead.has(a) || toGold.has(b)) continue;
    toRead.set(a, b);
    toGold.set(b, a);
  }
  return { toRead, toGold };
}

/** Whether a name given by the program is one of this speaker's, and of no other's. */
function isName(speakers: readonly GoldSpeaker[], id: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  const owners = speakers.filter(({ forms }) => forms.some((form) => bareName(form) === bareName(name)));
  return owners.length === 1 && owners[0]?.id === id;
}

function moved(a: Read, by: number): Read {
  const move = <S extends { readonly start: number; readonly end: number }>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  return { ...a, source: a.source && move(a.source), cue: a.cue && move(a.cue), content: a.content.map(move), relays: a.relays.map(move) };
}

function differing(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `${a.slice(at, at + 30)}" / "${b.slice(at, at + 30)}`.replace(/\n/g, '⏎');
}

/** Precision, recall and F1 in points. */
export function figuresOf({ right, given, gold }: Count): { p: number; r: number; f1: number } {
  const share = (of: number): number => (of === 0 ? 100 : (100 * right) / of);
  return { p: share(given), r: share(gold), f1: given + gold === 0 ? 100 : (200 * right) / (given + gold) };
}
