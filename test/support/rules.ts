import type { Reading } from '../../src/reading/assemble.ts';
import { readingSchema } from '../../src/reading/schema.ts';
import type { Span } from '../../src/text/span.ts';

/** What docs/reading.md promises of every Reading, as complaints: an empty list where all of it holds. */
export function complaintsAbout(reading: Reading): string[] {
  return [...schemaComplaints(reading), ...spanComplaints(reading), ...blockComplaints(reading), ...nameComplaints(reading)];
}

/** The schema names every field there is: a Reading comes out of it as it went in. */
function schemaComplaints(reading: Reading): string[] {
  const parsed = readingSchema.safeParse(reading);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return JSON.stringify(sorted(parsed.data)) === JSON.stringify(sorted(reading)) ? [] : ['The schema does not name every field'];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

/** Rule 1: every span lies in the text, and its words are what stands there. */
function spanComplaints({ article, ...reading }: Reading): string[] {
  const complaints: string[] = [];
  const check = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSpan(value)) {
      const { start, end } = value;
      if (!(start >= 0 && start <= end && end <= article.text.length)) complaints.push(`${path} is ${start}–${end} in a text of ${article.text.length}`);
      else if ('text' in value && value.text !== article.text.slice(start, end)) complaints.push(`${path}.text is not what stands there`);
    }
    for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`);
  };
  check({ article: { ...article, text: '' }, ...reading }, 'reading');
  for (const { id, source, cue, content } of reading.attributions) {
    for (const span of [...(source ? [source] : []), ...(cue ? [cue] : []), ...content]) if (span.start === span.end) complaints.push(`${id} has an empty span`);
  }
  return complaints;
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

/** Blocks cover the text in order and do not overlap: what lies between them is white space. */
function blockComplaints({ article: { text, blocks } }: Reading): string[] {
  const complaints: string[] = [];
  let at = 0;
  for (const [i, { start, end }] of blocks.entries()) {
    if (start < at) complaints.push(`block ${i} begins at ${start}, before ${at}`);
    if (/[^\s\u200b\u0085\ufeff]/.test(text.slice(at, start))) complaints.push(`${at}–${start} stands in no block`);
    at = end;
  }
  if (/[^\s\u200b\u0085\ufeff]/.test(text.slice(at))) complaints.push(`${at}–${text.length} stands in no block`);
  return complaints;
}

/** Every id that is named exists; nothing is nested in itself, however far round. */
function nameComplaints({ attributions, speakers, answers }: Reading): string[] {
  const said = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const known = new Set(speakers.map(({ id }) => id));
  const complaints: string[] = [];
  if (said.size < attributions.length || known.size < speakers.length) complaints.push('An id is given twice');
  const speaks = (id: string | null | undefined, by: string): void => {
    if (id !== null && id !== undefined && !known.has(id)) complaints.push(`${by} names ${id}, who is no speaker`);
  };
  for (const { id, speaker, relays, within, continues } of attributions) {
    speaks(speaker, id);
    for (const relay of relays) speaks(relay.speaker, id);
    for (const other of [within, continues]) if (other !== undefined && !said.has(other)) complaints.push(`${id} names ${other}, which is no attribution`);
    const around = new Set([id]);
    for (let outer = within; outer !== undefined; outer = said.get(outer)?.within) {
      if (around.has(outer)) {
        complaints.push(`${id} is nested in itself`);
        break;
      }
      around.add(outer);
    }
  }
  for (const { id, speaksFor, members } of speakers) for (const other of [speaksFor, ...(members ?? [])]) speaks(other, id);
  for (const { from, to } of answers) if (!said.has(from) || !said.has(to) || from === to) complaints.push(`An answer goes from ${from} to ${to}`);
  return complaints;
}
