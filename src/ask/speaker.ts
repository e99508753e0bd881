import { folded } from '../ledger/search.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { z } from '../reading/zod.ts';
import { censusOf, type Counted, type Said } from './census.ts';
import { byNumber, largestFirst, pageOf, paging, question } from './question.ts';
import { reviewRow } from './review.ts';
import { shower, type StatementRow, statementRow, toldOf } from './statement.ts';

/** Statements shown of each speaker, and about him. */
const SHOWN = 10;
/** Statements looked through for what others say about somebody. */
const LOOKED_AT = 60;

const counted = z.array(z.object({ name: z.string(), statements: z.number() }));

const row = z.object({
  voice: z.string(), names: z.array(z.string()).describe('its spellings, the most frequent first'), kind: z.string(), statements: z.number(), articles: z.number(),
  stances: z.record(z.string(), z.number()), months: counted.describe('statements by month of publication, the earliest first'), outlets: counted.describe('outlets that carry them, those with most first'),
  told: counted.describe('outlets the latest of them were said to'), latest: z.array(statementRow), about: z.array(statementRow).describe('what others say with the name in it'),
  reviews: z.array(reviewRow).describe('decisions that made it one with others, and their undoing'),
});

/** Everybody of a name: how pages spell it, what they said, to whom, when, and what is said about them. */
export const speaker = question({
  name: 'speaker',
  about: 'Everybody of a name: its spellings, how many statements in how many articles, where and when, the latest of them, and what others say about them.',
  main: 'name',
  params: z.object({ name: z.string().min(1).describe('words of the name, or a speaker’s id'), ...paging }),
  row,
  ask: async (ledger, { name, ...page }) => {
    const voices = new Map<string, Heard[]>(), isMeant = meaning(name);
    for (const article of await censusOf(ledger)) {
      for (const said of article.said) if (said.voice !== null && isMeant(said)) voices.set(said.voice, [...voices.get(said.voice) ?? [], { said, article }]);
    }
    const { rows, next } = pageOf([...voices], ([voice, heard]) => `${largestFirst(heard.length)} ${voice}`, page), shown = [];
    for (const [voice, heard] of rows) shown.push(await rowOf(ledger, voice, heard));
    return next === undefined ? { rows: shown } : { rows: shown, next };
  },
});

interface Heard {
  readonly said: Said;
  readonly article: Counted;
}

/** Whether somebody is meant by words of a name, the last of which may be begun only (`brand*`), or by an id. */
function meaning(asked: string): (said: Said) => boolean {
  if (asked.startsWith('voice:')) return ({ voice }) => voice === asked;
  const words = asked.split(/\s+/).filter((word) => word !== '').map((word) => ({ word: folded(word), begun: word.endsWith('*') }));
  return ({ name }) => {
    const there = folded(name).split(' ');
    return words.every(({ word, begun }) => word.split(' ').every((part) => there.some((one) => (begun ? one.startsWith(part) : one === part))));
  };
}

async function rowOf(ledger: Ledger, voice: string, heard: readonly Heard[]): Promise<z.output<typeof row>> {
  const show = shower(ledger), latest: StatementRow[] = [], about: StatementRow[] = [], names = byNumber(heard.map(({ said }) => said.name)).map(([name]) => name), own = new Set(heard.map(({ said }) => said.statement));
  const recent = [...heard].sort((a, b) => ((a.article.about.published ?? '') > (b.article.about.published ?? '') ? -1 : 1)).slice(0, SHOWN);
  for (const { said } of recent) {
    const told = await toldOf(ledger, said.statement);
    if (told) latest.push(await show(told));
  }
  for (const { statement } of await ledger.search({ words: names[0] ?? '', limit: LOOKED_AT })) {
    const told = own.has(statement) || about.length === SHOWN ? undefined : await toldOf(ledger, statement);
    if (told && folded(told.content).includes(folded(names[0] ?? ''))) about.push(await show(told));
  }
  const reviews = (await ledger.reviews()).filter((review, _, all) => isAbout(voice, review) || all.some((one) => one.id === review.target && isAbout(voice, one)));
  return {
    voice, names, kind: heard[0]?.said.kind ?? '', statements: heard.length, articles: new Set(heard.map(({ article }) => article.id)).size,
    stances: Object.fromEntries(byNumber(heard.map(({ said }) => said.stance))),
    months: tallied(heard.flatMap(({ article }) => article.about.published?.slice(0, MONTH) ?? [])).sort((a, b) => (a.name < b.name ? -1 : 1)), outlets: tallied(heard.flatMap(({ article }) => article.about.outlet ?? [])),
    told: tallied(latest.flatMap(({ told = [] }) => told.map((outlet) => outlet.replace(/^the /, '')))), latest, about, reviews,
  };
}

/** Characters of `2031-03`. */
const MONTH = 7;

const isAbout = (voice: string, { target, body }: { readonly target: string; readonly body: Readonly<Record<string, unknown>> }): boolean => target === voice || body['with'] === voice;

/** Each once with its number, the most frequent first. */
const tallied = (all: readonly string[]): z.output<typeof counted> => byNumber(all).map(([name, statements]) => ({ name, statements }));
