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
export function referenceTo({ content, cue, source }: Statement, { placeOf }: Desk): string {
  const { line, paragraph } = placeOf(content[0] ?? cue ?? source ?? { start: 0, end: 0 });
  return paragraph === undefined ? `L${line}` : `¶${paragraph} L${line}`;
}
