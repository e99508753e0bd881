/**
 * A day of publication as words of the index, the day, its month and its year: `d20310312 m203103 y2031`. A period is then a handful of words
 * to be found like any other, and costs what lies in it and not what the ledger holds. A date without a day is in its month or year only.
 */
export function dayWords(published: string | null): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '') ?? [];
  return [year && month && day && `d${year}${month}${day}`, year && month && `m${year}${month}`, year && `y${year}`].filter((word) => word).join(' ');
}

/** Where a period that is open on one side begins and ends. */
const EARLIEST = '1600-01-01', LATEST = '2400-12-31';

/** The years, months and days that make up a period, both ends included, as words of which any must be found; undefined for no period. */
export function periodWords(from: string | undefined, to: string | undefined): readonly string[] | undefined {
  if (from === undefined && to === undefined) return undefined;
  const last = dateOf(to ?? LATEST);
  const words: string[] = [];
  for (let day = dateOf(from ?? EARLIEST); day <= last;) {
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
    const spans = [
      ['y', date === 1 && month === 0, new Date(Date.UTC(year + 1, 0, 1))], ['m', date === 1, new Date(Date.UTC(year, month + 1, 1))], ['d', true, new Date(Date.UTC(year, month, date + 1))],
    ] as const;
    const [letter, , next] = spans.find(([, begins, after]) => begins && after.getTime() - DAY <= last.getTime()) ?? spans[2];
    words.push(`${letter}${day.toISOString().slice(0, { y: 4, m: 7, d: 10 }[letter]).replaceAll('-', '')}`);
    day = next;
  }
  return words;
}

const DAY = 24 * 60 * 60 * 1000;

function dateOf(iso: string): Date {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`${iso} is no day like 2031-03-12`);
  return date;
}
