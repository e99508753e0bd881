import type { Reading } from '../../reading/assemble.ts';
import { clean } from '../terminal/clean.ts';
import { withoutPaint } from '../terminal/paint.ts';
import { widthOf } from '../terminal/width.ts';
import { type Run, wrap } from '../terminal/wrap.ts';
import { type Desk, deskFor, gutterOf, nameOf, type Speaker, type Statement } from './desk.ts';
import { notesOn, standingOf } from './notes.ts';
import type { Sheet } from './sheet.ts';

/** A content is clipped where it takes more than this many columns: two full sentences. */
const CONTENT = 260;

/** Statements nested deeper than this have no room left on a page of 60 columns. */
const DEEPEST = 4;

/** Each speaker in the order in which they first speak, and below them what they say; what is said within that stands below it, indented. */
export function drawStatements(reading: Reading, sheet: Sheet): string[][] {
  const desk = deskFor(reading, sheet);
  const groups = new Map<string, Statement[]>();
  for (const statement of reading.attributions) {
    if (statement.within !== undefined && desk.statements.has(statement.within)) continue;
    const key = statement.speaker ?? `source ${statement.source?.text.toLowerCase() ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  const gutter = gutterOf(desk);
  return [...groups.values()].map((statements) => [
    ...heading(statements[0] as Statement, desk),
    ...statements.flatMap((statement) => lines(statement, 0, gutter, desk)),
  ]);
}

function heading(statement: Statement, desk: Desk): string[] {
  const { paint, width } = desk.sheet;
  const speaker = statement.speaker === null ? undefined : desk.speakers.get(statement.speaker);
  const about = speaker ? aboutSpeaker(speaker, desk) : statement.source ? ['speaker unknown'] : [];
  return wrap([{ text: nameOf(statement, desk), paint: (text) => paint('name', text) }, ...about.map((part) => ({ text: `· ${part}`, paint: (text: string) => paint('faint', text) }))], width);
}

function aboutSpeaker({ name, kind, role, speaksFor, members }: Speaker, { speakers }: Desk): string[] {
  const named = (id: string): string => speakers.get(id)?.name ?? id;
  return [
    ...(role !== undefined && role !== name ? [role] : []),
    ...(kind === 'person' || role !== undefined ? [] : [kind]),
    ...(speaksFor === undefined ? [] : [`for ${named(speaksFor)}`]),
    ...(members === undefined ? [] : [`of ${members.map(named).join(', ')}`]),
  ].map((part) => clean(part.slice(0, 200)));
}

function lines(statement: Statement, depth: number, gutter: (statement: Statement) => string, desk: Desk): string[] {
  const { paint, width } = desk.sheet;
  const indent = ' '.repeat(depth * 2);
  const reference = gutter(statement);
  const room = Math.max(24, width - reference.length - 2 - indent.length);
  const words = withStanding(wrap(runs(statement, depth, desk), room, Math.max(2, Math.ceil(CONTENT / room))), standingOf(statement, desk), room);
  const notes = notesOn(statement, desk).flatMap((note) => wrap(note, room, 3));
  const inner = depth < DEEPEST ? desk.nested.get(statement.id) ?? [] : [];
  return [
    ...[...words, ...notes].map((line, i) => `${i === 0 ? paint('faint', reference) : ' '.repeat(reference.length)}  ${indent}${line}`),
    ...inner.flatMap((nested) => lines(nested, depth + 1, gutter, desk)),
  ];
}

/** Stance and framing behind the words, on the last line where it has room for them. */
function withStanding(words: readonly string[], standing: readonly Run[], room: number): string[] {
  const [tags] = wrap(standing, room);
  if (tags === undefined) return [...words];
  const last = words.at(-1) ?? '';
  const columns = standing.reduce((sum, { text }) => sum + widthOf(text) + 1, 0);
  return widthOf(withoutPaint(last)) + columns <= room ? [...words.slice(0, -1), `${last} ${tags}`] : [...words, tags];
}

/** The cue, where it is a word and no colon or dash, and the content, as they would be read out behind the speaker's name; a nested statement tells its speaker first. */
function runs(statement: Statement, depth: number, desk: Desk): Run[] {
  const { paint } = desk.sheet;
  const { cue, content } = statement;
  return [
    ...(depth > 0 ? [{ text: `↳ ${nameOf(statement, desk)}`, paint: (text: string) => paint('name', text) }] : []),
    ...(cue && /\p{L}/u.test(cue.text) ? [{ text: clean(cue.text.slice(0, 200)), paint: (text: string) => paint('cue', text) }] : []),
    { text: content.map(({ text }) => clean(text.slice(0, CONTENT * 4))).join(' … ') },
  ];
}
