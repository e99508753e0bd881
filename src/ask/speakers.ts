import { folded } from '../ledger/search.ts';
import { z } from '../reading/zod.ts';
import { censusOf } from './census.ts';
import { pageOf, paging, question } from './question.ts';

/** Everybody who says something. */
export const speakers = question({
  name: 'speakers',
  about: 'Everybody named who says something in a ledger, those with the most statements first.',
  main: 'name',
  params: z.object({ name: z.string().optional().describe('words of the name, or the beginnings of them'), kind: z.enum(['person', 'body', 'outlet', 'document']).optional().describe('one kind only'), ...paging }),
  row: z.object({ voice: z.string().describe('one id for a speaker across pages'), names: z.array(z.string()).describe('its spellings, the most frequent first'), kind: z.string(), statements: z.number(), articles: z.number(), outlets: z.number(), stances: z.record(z.string(), z.number()) }),
  ask: async (ledger, { name, kind, ...page }) => {
    const voices = new Map<string, Heard>();
    for (const { id, about: { outlet }, said } of await censusOf(ledger)) {
      for (const one of said) {
        if (one.voice === null || one.kind === 'unnamed') continue;
        const heard = voices.get(one.voice) ?? { kind: one.kind, names: new Map(), articles: new Set(), outlets: new Set(), stances: new Map(), statements: 0 };
        voices.set(one.voice, heard);
        heard.statements++;
        heard.names.set(one.name, (heard.names.get(one.name) ?? 0) + 1);
        heard.stances.set(one.stance, (heard.stances.get(one.stance) ?? 0) + 1);
        heard.articles.add(id);
        if (outlet !== undefined) heard.outlets.add(outlet);
      }
    }
    const wanted = folded(name ?? '').split(' ').filter((word) => word !== '');
    const rows = [...voices].flatMap(([voice, { names, articles, outlets, stances, statements, kind: is }]) => {
      const spelt = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([one]) => one), words = spelt.flatMap((one) => folded(one).split(' '));
      if ((kind !== undefined && is !== kind) || !wanted.every((word) => words.some((one) => one.startsWith(word)))) return [];
      return [{ voice, names: spelt, kind: is, statements, articles: articles.size, outlets: outlets.size, stances: Object.fromEntries([...stances].sort(([a], [b]) => (a < b ? -1 : 1))) }];
    });
    return pageOf(rows, ({ statements, voice }) => `${String(MOST - statements).padStart(DIGITS, '0')} ${voice}`, page);
  },
});

/** More statements than anybody makes; so that numbers sort as text, the largest first. */
const MOST = 999_999_999, DIGITS = 9;

interface Heard {
  readonly kind: string;
  readonly names: Map<string, number>;
  readonly articles: Set<string>;
  readonly outlets: Set<string>;
  readonly stances: Map<string, number>;
  statements: number;
}
