import { rowsOf } from '../ledger/ids.ts';
import type { Ledger, StoredArticle } from '../ledger/ledger.ts';
import { z } from '../reading/zod.ts';
import { pageShown, shownArticle } from './article.ts';
import { paging, question } from './question.ts';
import { EVENT_CODES } from '../event/event.ts';

const row = z.object({
  event: z.string(), code: z.string().describe('a PLOVER root'), status: z.enum(['claimed', 'denied', 'narrated']), text: z.string().describe('the words that tell it'), actors: z.array(z.string()), recipients: z.array(z.string()), when: z.string().optional(),
  place: z.string(), country: z.string().optional(), lat: z.number(), lon: z.number(), certainty: z.string().describe('of the place'), statement: z.string().optional().describe('whose word it is; absent where the outlet itself tells it'), speaker: z.string().nullable(),
  article: z.string(), page: z.string(), outlet: z.string().optional(), published: z.string().optional(),
});

/** Events on a map. */
export const places = question({
  name: 'places',
  about: 'Events whose place is known, with its point, each as the claim, denial or narration it is.',
  main: 'article',
  params: z.object({
    article: z.string().optional().describe('an article’s id; else all'), code: z.enum(EVENT_CODES).optional().describe('one PLOVER root only'), country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2'),
    status: z.enum(['claimed', 'denied', 'narrated']).optional().describe('claimed, denied or narrated only'), ...paging,
  }),
  row,
  ask: async (ledger, { article: asked, code, country, status, limit, after = '' }) => {
    const [from = '', skipped = ''] = after.split(' '), rows: Row[] = [];
    const wanted = (one: Row): boolean => (code === undefined || one.code === code) && (country === undefined || one.country === country.toUpperCase()) && (status === undefined || one.status === status);
    for (let at = from, first = true, more = true; more; first = false) {
      const ids = asked !== undefined ? [asked] : [...(first && from !== '' ? [from] : []), ...await ledger.ids('article', at, AT_ONCE)];
      for (const id of ids) {
        const found = (await rowsIn(ledger, id)).filter((one) => wanted(one) && (id !== from || one.event > skipped));
        for (const one of found) {
          const last = rows.at(-1);
          if (rows.length === limit && last) return { rows, next: `${last.article} ${last.event}` };
          rows.push(one);
        }
      }
      more = asked === undefined && ids.length >= AT_ONCE;
      at = ids.at(-1) ?? '';
    }
    return { rows };
  },
});

type Row = z.output<typeof row>;

/** Articles opened at a time. */
const AT_ONCE = 50;

async function rowsIn(ledger: Ledger, id: string): Promise<Row[]> {
  const stored = await ledger.article(id);
  if (!stored?.current || !stored.reading.events.some(({ place }) => place !== undefined)) return [];
  const about = await shownArticle(ledger, id);
  return rowsOfEvents(stored, pageShown(about, id)).sort((a, b) => (a.event < b.event ? -1 : 1));
}

function rowsOfEvents({ id, hints, reading }: StoredArticle, page: string): Row[] {
  const { article, attributions, events, places: all, speakers, whens } = reading, ids = new Map(rowsOf(id, reading).flatMap(({ kind, at, id: own, local }) => [[`${kind} ${at}`, own], [local ?? '', own]] as const));
  const nameOf = (speaker: string): string => speakers.find((one) => one.id === speaker)?.name ?? speaker;
  const outlet = article.outlet ?? hints.outlet, published = article.published?.value ?? hints.published;
  return events.flatMap((event, n) => {
    const place = all[event.place ?? -1], told = attributions.find((one) => one.id === event.toldIn), when = whens.find((one) => one.id === event.when)?.value, statement = told && ids.get(told.id);
    if (place?.lat === undefined || place.lon === undefined) return [];
    const sentence = told?.content.map(({ text }) => text).join(' … ') ?? sentenceAround(article.text, event.start, event.end);
    return [{
      event: ids.get(`event ${n}`) ?? '', code: event.code, status: event.status, text: sentence, actors: event.actors.map(nameOf), recipients: event.recipients.map(nameOf), ...(when === undefined ? {} : { when }),
      place: place.name, ...(place.country === undefined ? {} : { country: place.country }), lat: place.lat, lon: place.lon, certainty: place.certainty, ...(statement === undefined ? {} : { statement }), speaker: told?.speaker === null || told === undefined ? null : nameOf(told.speaker),
      article: id, page, ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }),
    }];
  });
}

/** Characters on each side of an event that are looked through for the ends of its sentence. */
const AROUND = 300;

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start), after = text.slice(end, end + AROUND);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1, to = after.search(/[.\n]/);
  return `${before.slice(from)}${text.slice(start, end)}${to < 0 ? after : after.slice(0, to + 1)}`.trim();
}
