import { speakerKey } from '../link/speaker.ts';
import { decisionsOf } from '../link/decisions.ts';
import type { Told } from '../link/gist/gist.ts';
import { z } from '../reading/zod.ts';
import { pageOf, paging, question } from './question.ts';
import { shower, statementRow, toldOf } from './statement.ts';

/** Statements looked through for one name. */
const MOST = 500;
/** Statements shown of each speaker. */
const SHOWN = 10;

/** Everybody of a name: how pages spell it, what they are called, and what they said. */
export const speaker = question({
  name: 'speaker',
  about: 'Everybody of a name: its spellings, what they are called, how many statements in how many articles, and the latest of them.',
  main: 'name',
  params: z.object({ name: z.string().min(1).describe('words of the name'), ...paging }),
  row: z.object({
    voice: z.string(), names: z.array(z.string()).describe('its spellings, the most frequent first'), kind: z.string(), statements: z.number(), articles: z.number(),
    stances: z.record(z.string(), z.number()), latest: z.array(statementRow),
  }),
  ask: async (ledger, { name, ...page }) => {
    const voices = new Map<string, Told[]>(), show = shower(ledger), merged = decisionsOf(await ledger.reviews()).voices;
    for (const { statement } of await ledger.search({ speaker: name, limit: MOST })) {
      const told = await toldOf(ledger, statement), own = told && speakerKey(told.who, told.id), key = own && (merged.get(own) ?? own);
      if (told && key) voices.set(key, [...voices.get(key) ?? [], told]);
    }
    const rows = [];
    for (const [voice, told] of voices) {
      const latest = [];
      for (const one of told.slice(0, SHOWN)) latest.push(await show(one));
      rows.push({
        voice, names: byNumber(told.map(({ who }) => who.name)), kind: told[0]?.who.kind ?? '', statements: told.length, articles: new Set(told.map(({ article }) => article)).size,
        stances: Object.fromEntries([...new Set(told.map(({ stance }) => stance))].sort().map((stance) => [stance, told.filter((one) => one.stance === stance).length])), latest,
      });
    }
    return pageOf(rows, ({ statements, voice }) => `${String(MOST - statements).padStart(4, '0')} ${voice}`, page);
  },
});

/** Each once, the most frequent first. */
function byNumber(all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([one]) => one);
}
