import { clean } from '../terminal/clean.ts';
import { widthOf } from '../terminal/width.ts';
import type { Run } from '../terminal/wrap.ts';
import { type Desk, nameOf, referenceTo, type Statement } from './desk.ts';

/** What a reader should know of a statement, each entry a line: the hands it went through, and what it answers or is answered by. */
export function notesOn(statement: Statement, desk: Desk): Run[][] {
  return [...chain(statement, desk), ...answers(statement, desk)];
}

/** Stance and framing, where they are not the usual; an answer's own line says "denies" already. */
export function standingOf({ id, stance, framing }: Statement, { reading, sheet: { paint } }: Desk): Run[] {
  const told = reading.answers.some(({ from, relation }) => from === id && relation === stance);
  return [
    ...(stance === 'asserts' || told ? [] : [{ text: `· ${stance}`, paint: (text: string) => paint(stance === 'denies' ? 'denial' : 'doubt', text) }]),
    ...(framing === 'neutral' ? [] : [{ text: `· ${framing}`, paint: (text: string) => paint(framing === 'endorsing' ? 'praise' : 'doubt', text) }]),
  ];
}

/** "Lind → Radio Vell → this page"; a hand that was worked out and not stated is reached by "⇢". */
function chain(statement: Statement, desk: Desk): Run[][] {
  if (statement.relays.length === 0) return [];
  const hands = statement.relays.map(({ speaker, certainty }) => `${certainty === 'stated' ? '→' : '⇢'} ${clean((desk.speakers.get(speaker)?.name ?? speaker).slice(0, 200))}`);
  return [[{ text: [nameOf(statement, desk), ...hands, '→ this page'].join(' '), paint: (text) => desk.sheet.paint('chain', text) }]];
}

const PASSIVE = { denies: 'denied by', confirms: 'confirmed by', disputes: 'disputed by' } as const;

/** `denies: "the boats carried arms …" (Col. Tarrow, ¶2 L9)`, and below the statement that is answered `denied by: the ministry (¶7 L19)`. */
function answers({ id }: Statement, desk: Desk): Run[][] {
  return desk.reading.answers.flatMap(({ from, to, relation }): Run[][] => {
    const other = from === id ? desk.statements.get(to) : to === id ? desk.statements.get(from) : undefined;
    if (!other) return [];
    const tone = relation === 'confirms' ? 'praise' : 'denial';
    const verb = { text: `${from === id ? relation : PASSIVE[relation]}:`, paint: (text: string) => desk.sheet.paint(tone, text) };
    const faint = (text: string): string => desk.sheet.paint('faint', text);
    const where = referenceTo(other, desk);
    return [from === id
      ? [verb, { text: snippet(other) }, { text: `(${nameOf(other, desk)}, ${where})`, paint: faint }]
      : [verb, { text: nameOf(other, desk) }, { text: `(${where})`, paint: faint }]];
  });
}

/** Room for a reader to recognise a statement by, in columns. */
const SNIPPET = 56;

function snippet({ content }: Statement): string {
  const text = clean((content[0]?.text ?? '').slice(0, 200));
  return widthOf(text) <= SNIPPET ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', SNIPPET - 2), 20))} …`;
}
