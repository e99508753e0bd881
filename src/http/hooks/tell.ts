import { randomUUID } from 'node:crypto';
import { news } from '../../ask/news.ts';
import { folded } from '../../ledger/search.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Hook, HookEvent, Hooks } from './hook.ts';
import type { Sender } from './send.ts';

type Row = Awaited<ReturnType<typeof news.run>>['rows'][number];

/** What of an article is told under which name. */
const EVENT_OF: Readonly<Partial<Record<Row['kind'], HookEvent>>> = { 'new-origin': 'claim.origin', 'first-denial': 'claim.denied', 'new-denial': 'claim.denied' };

/** Rows of news asked for of one article. */
const MOST = 1000;

/** Tells the hooks what an article brought that was not known. */
export async function tellHooks(ledger: Ledger, hooks: Hooks, sender: Sender, article: string, at: Date): Promise<void> {
  if (hooks.all().length === 0) return;
  const { rows } = await news.run(ledger, { article, limit: MOST }), [about] = await ledger.about([article]);
  const tell = (type: HookEvent, data: unknown, fits: (hook: Hook) => boolean): void => {
    for (const hook of hooks.all()) if (hook.events.includes(type) && fits(hook)) sender.send(hook, { id: `msg_${randomUUID()}`, type, timestamp: at.toISOString(), data });
  };
  tell('article.added', about, (hook) => hook.claim === undefined && hook.speaker === undefined && holds(about?.outlet, hook.outlet));
  for (const row of rows) tell(EVENT_OF[row.kind] ?? 'words.changed', { article, ...row }, (hook) => (hook.claim === undefined || hook.claim === row.claim) && holds(row.statement.speaker ?? undefined, hook.speaker) && holds(row.statement.outlet, hook.outlet));
}

const holds = (text: string | undefined, part: string | undefined): boolean => part === undefined || folded(text ?? '').includes(folded(part));
