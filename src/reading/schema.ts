import { z } from 'zod';

/**
 * `hearsay/reading@1` as a schema. Reading an article does not load this file; it is for those who receive Readings, and for the
 * JSON Schema that the build writes beside it. Fields are added, never renamed or removed.
 */
const span = { start: z.int().min(0), end: z.int().min(0) };
const maybeSpan = { start: z.int().min(0).optional(), end: z.int().min(0).optional() };
const quoted = z.object({ ...span, text: z.string() });
const certainty = z.enum(['stated', 'inferred']);
const known = { rule: z.string().min(1), certainty };
const ids = { a: z.string().regex(/^a[1-9][0-9]*$/), s: z.string().regex(/^s[1-9][0-9]*$/), w: z.string().regex(/^w[1-9][0-9]*$/), e: z.string().regex(/^e[1-9][0-9]*$/) };

const block = z.object({
  role: z.enum(['section', 'headline', 'standfirst', 'byline', 'dateline', 'photo', 'body', 'promo', 'credit', 'comments', 'chrome']),
  ...span, ...known,
});

const article = z.object({
  text: z.string().describe('Everything visible; all offsets are UTF-16 code units in here, half-open.'),
  language: z.string(),
  blocks: z.array(block).describe('Cover the text in order, without overlap.'),
  headline: z.string().optional(),
  section: z.string().optional(),
  byline: z.array(z.string()).optional(),
  outlet: z.string().optional(),
  canonicalUrl: z.string().optional(),
  published: z.object({ value: z.string(), ...known, ...maybeSpan }).optional(),
  photos: z.array(z.object({ filePhoto: z.boolean(), credit: z.string().optional(), agency: z.string().optional(), ...span })).optional(),
  related: z.array(z.object({ title: z.string(), url: z.string().optional() })).optional(),
  upstream: z.array(z.object({ outlet: z.string().optional(), url: z.string().optional(), ...span })).optional(),
});

const attribution = z.object({
  id: ids.a,
  source: quoted.nullable().describe('The words credited.'),
  cue: quoted.nullable().describe('The words that credit them.'),
  content: z.array(quoted).min(1).describe('What is credited, in as many pieces as it is told in.'),
  mode: z.enum(['direct', 'indirect', 'mixed']),
  stance: z.enum(['asserts', 'denies', 'questions', 'demands', 'withholds']).describe('The speaker towards the content as worded.'),
  framing: z.enum(['neutral', 'distancing', 'endorsing']).describe('The writer towards the speaker.'),
  speaker: ids.s.nullable().describe('Null: unknown, and a remark says why.'),
  relays: z.array(z.object({ speaker: ids.s, verb: z.enum(['told', 'cited', 'published']), ...span, certainty })).describe('From mouth to page.'),
  within: ids.a.optional().describe('The attribution this one is nested in.'),
  continues: ids.a.optional().describe('The attribution whose speaker goes on speaking here.'),
  said: ids.w.optional(),
  ...known,
});

const speaker = z.object({
  id: ids.s,
  name: z.string(),
  kind: z.enum(['person', 'group', 'office', 'state', 'outlet', 'unnamed']),
  role: z.string().optional(),
  speaksFor: ids.s.optional(),
  members: z.array(ids.s).optional(),
  mentions: z.array(quoted),
});

const when = z.object({ id: ids.w, ...span, text: z.string(), value: z.string(), type: z.enum(['date', 'time', 'duration', 'set']), ...known });

const place = z.object({
  ...span, text: z.string(), name: z.string(), country: z.string().optional(), lat: z.number().optional(), lon: z.number().optional(),
  gazetteer: z.string().optional(), ...known,
});

const event = z.object({
  id: ids.e, code: z.string(), ...span, actors: z.array(ids.s), recipients: z.array(ids.s), when: ids.w.optional(), place: z.int().min(0).optional(),
  toldIn: ids.a.nullable(), status: z.enum(['claimed', 'denied', 'narrated']), ...known,
});

const answer = z.object({ from: ids.a, to: ids.a, relation: z.enum(['denies', 'confirms', 'disputes']), scope: z.string().optional(), ...known });

const remark = z.object({ rule: z.string().min(1), level: z.enum(['note', 'warning']), message: z.string().min(1), ...maybeSpan });

export const readingSchema = z.object({
  schema: z.literal('hearsay/reading@1'),
  input: z.string(),
  snapshot: z.object({
    id: z.string().regex(/^sha256:[0-9a-f]{64}$/), mediaType: z.string(), bytes: z.int().min(0), url: z.string().optional(), fetchedAt: z.string().optional(),
  }),
  article,
  attributions: z.array(attribution),
  speakers: z.array(speaker),
  whens: z.array(when),
  places: z.array(place),
  events: z.array(event),
  answers: z.array(answer),
  remarks: z.array(remark),
}).describe('What hearsay read says of one article.');

/** The same as JSON Schema (draft 2020-12). Fields it does not name are allowed, since later versions add some. */
export function jsonSchema(): object {
  return z.toJSONSchema(readingSchema, { io: 'input' });
}
