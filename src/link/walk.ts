import { articleOfRow } from '../ledger/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Linked } from '../ledger/linked.ts';
import { COPY } from './copies/link.ts';
import { decided, type Decisions, decisionsIn } from './decisions.ts';
import { corrected } from './corrected.ts';
import { type Graph, graphOf } from './graph.ts';
import { type Neighbours, neighboursIn } from './neighbours.ts';
import type { Story } from './story/story.ts';
import { STATEMENT_TIES } from './story/ties.ts';
import { tiesIn } from './ties-in.ts';

/** Part of a ledger, laid together: the articles, what ties them, and what people decided about it. */
export interface Part {
  readonly graph: Graph;
  readonly ties: readonly Linked[];
  readonly decisions: Decisions;
}

/** Looks through what is tied together in one ledger. */
export interface Walker {
  /** All that is tied to some statements: the claims they make, whoever else makes them, and all that is told of those utterances. */
  readonly around: (statements: readonly string[]) => Promise<Part>;
  /** All of a ledger. For exports: it is held in memory. */
  readonly whole: () => Promise<Part>;
  readonly story: (article: string) => Promise<Story | undefined>;
}

const walkers = new WeakMap<Ledger, Walker>();

export function walkerIn(ledger: Ledger): Walker {
  const before = walkers.get(ledger);
  if (before) return before;
  const near = neighboursIn(() => ledger);
  const walker: Walker = { around: (statements) => around(ledger, near, statements), whole: () => whole(ledger, near), story: near.story };
  walkers.set(ledger, walker);
  return walker;
}

async function around(ledger: Ledger, near: Neighbours, statements: readonly string[]): Promise<Part> {
  const decisions = await decisionsIn(ledger, near), ties = new Map<string, Linked>();
  const claims = await spread(ledger, statements, 'claim', decisions, ties);
  const accounts = await accountsOfAll(near, claims);
  const tellings = await spread(ledger, accounts, 'utterance', decisions, ties);
  const stories = await storiesOf(near, [...claims, ...tellings]);
  const told = stories.flatMap(({ gist }) => gist.told.map(({ id }) => id)), articles = stories.map(({ gist }) => gist.id), within = new Set([...told, ...articles]);
  const beside = [...await ledger.linked({ kind: COPY, from: articles }), ...await ledger.linked({ kinds: BESIDE, from: told })];
  for (const tie of beside) if (within.has(tie.to ?? '')) ties.set(tie.id, tie);
  const kept = decided([...ties.values()], decisions);
  return { graph: graphOf(stories.map((story) => corrected(story, decisions)), kept), ties: kept, decisions };
}

/** Ties that make neither a claim nor an utterance, and tell about both. */
const BESIDE = STATEMENT_TIES.filter((kind) => kind !== 'claim' && kind !== 'utterance');

/** Everything that can be reached from some statements over ties of one kind, whichever way they lead. */
async function spread(ledger: Ledger, start: readonly string[], kind: 'claim' | 'utterance', decisions: Decisions, ties: Map<string, Linked>): Promise<string[]> {
  const reached = new Set(start);
  for (let edge = [...reached]; edge.length > 0;) {
    const found = [...await ledger.linked({ kind, from: edge }), ...await ledger.linked({ kind, to: edge }), ...decisions.made.filter((tie) => tie.kind === kind && (edge.includes(tie.from ?? '') || edge.includes(tie.to ?? '')))];
    const fresh = new Set<string>();
    for (const tie of decided(found, decisions)) {
      ties.set(tie.id, tie);
      for (const end of [tie.from ?? '', tie.to ?? '']) if (!reached.has(end)) fresh.add(end);
    }
    for (const one of fresh) reached.add(one);
    edge = [...fresh];
  }
  return [...reached];
}

/** The first statements of the accounts that statements belong to. */
async function accountsOfAll(near: Neighbours, statements: readonly string[]): Promise<string[]> {
  const wanted = new Set(statements);
  return (await storiesOf(near, statements)).flatMap(({ accounts }) => accounts.filter(({ told }) => told.some(({ id }) => wanted.has(id))).map(({ id }) => id));
}

async function storiesOf(near: Neighbours, statements: readonly string[]): Promise<Story[]> {
  const stories: Story[] = [];
  for (const article of new Set(statements.map(articleOfRow))) {
    const story = article === undefined ? undefined : await near.story(article);
    if (story) stories.push(story);
  }
  return stories;
}

/** Ids asked for at a time. */
const PAGE = 1000;

async function whole(ledger: Ledger, near: Neighbours): Promise<Part> {
  const decisions = await decisionsIn(ledger, near), stories: Story[] = [], ties: Linked[] = [];
  for (let after = '', more = true; more;) {
    const page = await ledger.ids('article', after, PAGE);
    for (const { id } of await ledger.about(page)) {
      const story = await near.story(id);
      if (story) stories.push(story);
    }
    after = page.at(-1) ?? '';
    more = page.length === PAGE;
  }
  for (const kind of [COPY, ...STATEMENT_TIES]) for await (const tie of tiesIn(ledger, kind)) ties.push(tie);
  const kept = decided([...ties, ...decisions.made], decisions);
  return { graph: graphOf(stories.map((story) => corrected(story, decisions)), kept), ties: kept, decisions };
}
