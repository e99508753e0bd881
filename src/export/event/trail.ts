import { codesOf } from './country-codes.ts';
import type { EventRow } from './rows.ts';

/** What every event table says of a row besides the columns of its model: whose word it is, and where it stands. */
export const TRAIL = [
  'EventID', 'StatementID', 'Status', 'Stance', 'Claimant', 'Origins', 'SnapshotID', 'ArticleID', 'Start', 'End', 'Certainty', 'Rule', 'DateEDTF', 'Actor1ISO', 'Actor2ISO', 'PlaceISO', 'PlaceFIPS',
] as const;

/**
 * The cells of `TRAIL`. Status is claimed, denied or narrated; stance and claimant are the statement's. Origins are the acts of speaking behind its side
 * of the claim. Start and End count UTF-16 code units of the article's text.
 */
export function trailOf(row: EventRow): (string | number | undefined)[] {
  return [
    row.id, row.statement, row.status, row.stance, row.claimant?.name, row.origins, row.snapshot, row.article, row.start, row.end, row.certainty, row.rule, row.date,
    isoOf(row.actors), isoOf(row.recipients), row.place?.country, codesOf(row.place?.country)?.fips,
  ];
}

/** The countries of all named, ISO 3166-1 alpha-2, joined by `;`. */
const isoOf = (actors: EventRow['actors']): string | undefined => [...new Set(actors.flatMap(({ country }) => country ?? []))].join(';') || undefined;
