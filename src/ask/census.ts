import { loadLanguage } from '../lang/load.ts';
import type { Ledger, StoredArticle } from '../ledger/ledger.ts';
import { decisionsOf } from '../link/decisions.ts';
import { type Who, whoIs } from '../link/gist/who.ts';
import { speakerKey } from '../link/speaker.ts';
import type { Story } from '../link/story/story.ts';
import { walkerIn } from '../link/walk.ts';

/** What lists over a whole ledger need of one article: kept, so that an article is opened once and not at every question. */
export interface Counted {
  readonly id: string;
  readonly about: { readonly snapshot: string; readonly page: string; readonly title?: string; readonly outlet?: string; readonly published?: string; readonly url?: string };
  readonly said: readonly Said[];
  readonly edges: readonly Edge[];
  /** Acts of speaking it tells of, as far as the page alone shows. */
  readonly accounts: number;
}

/** A statement, and the speaker it is of. */
export interface Said {
  readonly statement: string;
  readonly voice: string | null;
  readonly name: string;
  readonly kind: string;
  readonly stance: string;
}

/** Somebody as a dot of a network. */
export interface Dot {
  readonly voice: string;
  readonly name: string;
}

/** Somebody who cites, accuses, denies, confirms or disputes somebody, on one page. */
export interface Edge {
  readonly relation: 'cites' | 'accuses' | 'denies' | 'confirms' | 'disputes';
  readonly from: Dot;
  readonly to: Dot;
  readonly statement?: string;
}

interface Census {
  /** Undefined for one that a later version of the program has read anew. */
  readonly articles: Map<string, Counted | undefined>;
  refreshed: Promise<void>;
}

const taken = new WeakMap<Ledger, Census>();

/** Articles asked for at a time. */
const PAGE = 1000;
/** Articles counted before somebody else gets a turn. */
const TURN = 8;

/**
 * Every current article of a ledger, counted. The first time it opens them all, some milliseconds each; after that those that came since.
 * Ids are hashes of content, so that what is kept never grows stale.
 */
export async function censusOf(ledger: Ledger): Promise<readonly Counted[]> {
  const census: Census = taken.get(ledger) ?? { articles: new Map(), refreshed: Promise.resolve() };
  taken.set(ledger, census);
  census.refreshed = census.refreshed.then(() => refresh(ledger, census), () => refresh(ledger, census));
  await census.refreshed;
  const reviews = decisionsOf(await ledger.reviews()), now = (voice: string): string => reviews.voices.get(voice) ?? voice;
  const renamed = new Map([...reviews.of].flatMap(([id, of]) => of.flatMap(({ verb, body }) => (verb === 'correct' && body['field'] === 'speaker' ? [[id, String(body['value'])] as const] : []))));
  const current = [...census.articles.values()].flatMap((one) => one ?? []);
  if (reviews.voices.size === 0 && renamed.size === 0) return current;
  return current.map((article) => ({
    ...article, said: article.said.map((one) => ({ ...one, ...(renamed.has(one.statement) ? { name: renamed.get(one.statement) ?? one.name } : {}), voice: one.voice && now(one.voice) })),
    edges: article.edges.map((edge) => ({ ...edge, from: { ...edge.from, voice: now(edge.from.voice) }, to: { ...edge.to, voice: now(edge.to.voice) } })),
  }));
}

async function refresh(ledger: Ledger, { articles }: Census): Promise<void> {
  const there = new Set<string>();
  for (let after = '', more = true; more;) {
    const ids = await ledger.ids('article', after, PAGE);
    for (const id of ids) there.add(id);
    after = ids.at(-1) ?? '';
    more = ids.length === PAGE;
  }
  for (const id of articles.keys()) if (!there.has(id)) articles.delete(id);
  let turn = 0;
  for (const id of there) {
    if (articles.has(id)) continue;
    const stored = await ledger.article(id), story = stored?.current === true ? await walkerIn(ledger).story(id) : undefined;
    articles.set(id, stored && story && counted(stored, story, (await ledger.about([id]))[0]?.input));
    if (++turn % TURN === 0) await new Promise((resolve) => { setImmediate(resolve); });
  }
}

function counted({ id, snapshot, hints, reading }: StoredArticle, { gist, accounts }: Story, input: string | undefined): Counted {
  const language = loadLanguage('en'), { article, attributions, speakers, answers, events } = reading;
  const title = article.headline, outlet = article.outlet ?? hints.outlet, published = article.published?.value ?? hints.published, url = hints.url ?? article.canonicalUrl;
  const whos = new Map<string, Who>();
  const whoOf = (speaker: string | null): Who => {
    const known = whos.get(speaker ?? '') ?? whoIs(speakers.find((one) => one.id === speaker), reading, language);
    whos.set(speaker ?? '', known);
    return known;
  };
  const idOf = new Map(gist.told.map(({ id: statement, at }) => [attributions[at]?.id ?? '', statement]));
  const dot = (speaker: string | null | undefined, statement: string): Dot | undefined => {
    const who = whoOf(speaker ?? null), voice = speakerKey(who, statement);
    return voice === null || who.kind === 'unnamed' ? undefined : { voice, name: who.name };
  };
  const edges: Edge[] = [], edge = (relation: Edge['relation'], from: Dot | undefined, to: Dot | undefined, statement?: string): void => {
    if (from && to && from.voice !== to.voice) edges.push({ relation, from, to, ...(statement === undefined ? {} : { statement }) });
  };
  const own: Dot | undefined = outlet === undefined ? undefined : { voice: speakerKey({ ...whoOf(null), kind: 'outlet', name: outlet }, '') ?? '', name: outlet };
  for (const { id: local, speaker, relays, within } of attributions) {
    const statement = idOf.get(local) ?? '', hands: Dot[] = [own, ...relays.map((relay) => dot(relay.speaker, statement)).reverse(), dot(speaker, statement)].flatMap((one) => one ?? []);
    // From page to mouth, each cites the next.
    if (within === undefined) for (const [n, to] of hands.entries()) edge('cites', hands[n - 1], n === 0 ? undefined : to, statement);
    else edge('cites', dot(attributions.find((one) => one.id === within)?.speaker, statement), dot(speaker, statement), statement);
  }
  const speakerOf = (local: string): string | null => attributions.find((one) => one.id === local)?.speaker ?? null;
  for (const { from, to, relation } of answers) edge(relation, dot(speakerOf(from), idOf.get(from) ?? ''), dot(speakerOf(to), idOf.get(to) ?? ''), idOf.get(from));
  for (const { code, actors, recipients, toldIn, status } of events) {
    if (code !== 'ACCUSE' || status === 'denied') continue;
    for (const actor of actors) for (const recipient of recipients) edge('accuses', dot(actor, id), dot(recipient, id), idOf.get(toldIn ?? ''));
  }
  return {
    id, about: { snapshot, page: input ?? url ?? id, ...(title === undefined ? {} : { title }), ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }), ...(url === undefined ? {} : { url }) },
    said: gist.told.map(({ id: statement, who, stance }) => ({ statement, voice: speakerKey(who, statement), name: who.name, kind: who.kind, stance })),
    edges, accounts: accounts.length,
  };
}
