import type { Reading } from '../../reading/assemble.ts';
import { clean } from '../terminal/clean.ts';
import { type PlaceOf, placesIn } from './places.ts';
import type { Sheet } from './sheet.ts';

export type Statement = Reading['attributions'][number];
export type Speaker = Reading['speakers'][number];

/** A Reading laid out for drawing, so that each piece finds what it names. */
export interface Desk {
  readonly reading: Reading;
  readonly sheet: Sheet;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** The statements nested in a statement, by its id. */
  readonly nested: ReadonlyMap<string, readonly Statement[]>;
  readonly placeOf: PlaceOf;
}

export function deskFor(reading: Reading, sheet: Sheet): Desk {
  const statements = new Map(reading.attributions.map((statement) => [statement.id, statement]));
  const nested = new Map<string, Statement[]>();
  for (const statement of reading.attributions) {
    if (statement.within === undefined || !statements.has(statement.within)) continue;
    const among = nested.get(statement.within);
    if (among) among.push(statement);
    else nested.set(statement.within, [statement]);
  }
  return { reading, sheet, statements, nested, speakers: new Map(reading.speakers.map((speaker) => [speaker.id, speaker])), placeOf: placesIn(reading) };
}

/** Who speaks: the speaker's fullest name, or the words credited where nobody knows whose they are. */
export function nameOf({ speaker, source }: Statement, { speakers }: Desk): string {
  const name = speaker === null ? source?.text : speakers.get(speaker)?.name;
  return name === undefined ? 'Nobody named' : clean(name.slice(0, 200));
}

/** "¶3 L9": body paragraph and line; the line alone outside the body. */
export function referenceTo(statement: Statement, desk: Desk): string {
  return partsOf(statement, desk).filter((part) => part !== '').join(' ');
}

/** Writes references below one another as wide as the widest, paragraphs to the left, lines to the right. */
export function gutterOf(desk: Desk): (statement: Statement) => string {
  const all = desk.reading.attributions.map((statement) => partsOf(statement, desk));
  const [paragraphs, lines] = [0, 1].map((part) => Math.max(0, ...all.map((parts) => parts[part]?.length ?? 0)));
  return (statement) => {
    const [paragraph, line] = partsOf(statement, desk);
    return ` ${paragraph.padEnd(paragraphs ?? 0)}${paragraphs ? ' ' : ''}${line.padStart(lines ?? 0)}`;
  };
}

function partsOf({ content, cue, source }: Statement, { placeOf }: Desk): [paragraph: string, line: string] {
  const { line, paragraph } = placeOf(content[0] ?? cue ?? source ?? { start: 0, end: 0 });
  return [paragraph === undefined ? '' : `¶${paragraph}`, `L${line}`];
}
