import type { Article } from '../article/article.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { Language } from '../lang/language.ts';
import type { Name } from '../name/name.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Remark } from '../text/remark.ts';
import type { Span } from '../text/span.ts';
import { type Entity, rootOf } from './entity.ts';
import type { Meant } from './meant.ts';
import { findNames } from './names.ts';
import { pageOf, type Page } from './page.ts';
import { registerNames } from './register.ts';
import { type Resolver, resolverOf } from './sources.ts';
import type { Relay, Speaker, Statement } from './speaker.ts';
import { taggedBy } from './tagged.ts';
import { unveil, unveilOutlet } from './unveil.ts';

export interface Resolved {
  readonly speakers: readonly Speaker[];
  /** One for each attribution, in the same order. */
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
}

interface Passed {
  readonly entity: Entity;
  readonly relay: Omit<Relay, 'speaker'>;
}

/** Makes one speaker of all of a person's or body's mentions, and gives every attribution its speaker and the hands its words went through. */
export function resolveSpeakers(_article: Article, syntax: Syntax, attributions: readonly Attribution[], language: Language, tagged: readonly Name[] = []): Resolved {
  const page = pageOf(syntax, language);
  const names = findNames(page);
  const register = registerNames(page, names, taggedBy(page, names, tagged));
  const resolver = resolverOf(page, register);
  const meant = speakersOf(page, resolver, attributions);
  unveil(page, resolver.entities);
  unveilOutlet(page, resolver.entities);
  for (const [id, found] of meant) meant.set(id, asOne(found));
  const relays = relaysOf(page, resolver, attributions, meant);
  const ids = numbered(page, attributions.flatMap(({ id }) => [meant.get(id)?.entity, ...(relays.get(id) ?? []).map(({ entity }) => entity)]).flatMap((entity) => (entity ? rootOf(entity) : [])));
  return {
    speakers: [...ids].map(([entity, id]) => speakerOf(page, entity, id, ids)),
    statements: attributions.map((a) => {
      const entity = meant.get(a.id)?.entity;
      return { ...a, speaker: (entity && ids.get(rootOf(entity))) ?? null, relays: (relays.get(a.id) ?? []).map(({ entity: through, relay }) => ({ ...relay, speaker: ids.get(rootOf(through)) as string })) };
    }),
    remarks: attributions.flatMap((a) => remarkOn(a, meant.get(a.id)) ?? []),
  };
}

/** Whom each attribution credits, in reading order; the one around another first. */
function speakersOf(page: Page, { meant: resolve, credited }: Resolver, attributions: readonly Attribution[]): Map<string, Meant> {
  const known = new Map(attributions.map((a) => [a.id, a]));
  const meant = new Map<string, Meant>();
  const settle = (a: Attribution): Meant => {
    const done = meant.get(a.id);
    if (done) return done;
    meant.set(a.id, NOBODY);
    const around = a.within === undefined ? undefined : known.get(a.within);
    const outer = around && settle(around).entity;
    const carried = a.continues === undefined ? undefined : known.get(a.continues);
    const range = a.source ? page.rangeOf(a.source) : undefined;
    const found = range ? resolve(range, outer) : carried ? settle(carried) : NOBODY;
    meant.set(a.id, found);
    if (found.entity && range) credited(found.entity, range.first, a.within !== undefined);
    return found;
  };
  for (const a of [...attributions].sort((x, y) => placeOf(x) - placeOf(y))) settle(a);
  return meant;
}

/** Two who could be meant, and who turned out to be one further down: "the commander", named below. */
function asOne(found: Meant): Meant {
  const roots = found.entity || found.why !== 'two-candidates' ? [] : [...new Set(found.among?.map(rootOf))];
  const [only] = roots;
  return only && roots.length === 1 ? { entity: only } : found;
}

const NOBODY: Meant = { entity: undefined, why: 'no-noun' };

/** Where an attribution is settled: at the words that credit. */
const placeOf = ({ source, cue, content }: Attribution): number => (source ?? cue ?? content[0] as Span).start;

/** A statement this many further on still belongs to the interview the last one was given in. */
const SAME_TALK = 3;

/** Through whom each attribution's words came: as stated, or as the statement before it by the same speaker had it. */
function relaysOf(page: Page, { outlet }: Resolver, attributions: readonly Attribution[], meant: ReadonlyMap<string, Meant>): Map<string, Passed[]> {
  const relays = new Map<string, Passed[]>();
  let last: { by: Entity; passed: Passed[]; n: number } | undefined;
  attributions.forEach((a, n) => {
    const found = meant.get(a.id)?.entity, speaker = found && rootOf(found);
    const stated = a.relays.flatMap(({ start, end, verb, certainty }): Passed[] => {
      const range = page.rangeOf({ start, end });
      const entity = range && outlet(range);
      return entity && entity !== speaker ? [{ entity, relay: { start, end, verb, certainty } }] : [];
    });
    if (stated.length > 0) {
      relays.set(a.id, stated);
      if (speaker) last = { by: speaker, passed: stated, n };
    } else if (last && speaker === last.by && a.within === undefined && n - last.n <= SAME_TALK) {
      relays.set(a.id, last.passed.map(({ entity, relay }) => ({ entity, relay: { ...relay, certainty: 'inferred' as const } })));
    } else if (last && speaker !== last.by && a.within === undefined) {
      last = undefined;
    }
  });
  return relays;
}

/** Ids in the order of first mention, for those who speak or pass words on and everyone these name. */
function numbered(page: Page, used: readonly Entity[]): Map<Entity, string> {
  const all = new Set<Entity>();
  const take = (entity: Entity): void => {
    if (all.has(entity)) return;
    all.add(entity);
    for (const member of entity.members ?? []) take(rootOf(member));
    if (entity.speaksFor) take(rootOf(entity.speaksFor));
  };
  for (const entity of used) take(entity);
  const first = (entity: Entity): number => entity.mentions.reduce((least, range) => Math.min(least, page.spanOf(range).start), Infinity);
  return new Map([...all].sort((a, b) => first(a) - first(b)).map((entity, n) => [entity, `s${n + 1}`]));
}

function speakerOf(page: Page, { kind, name, role, speaksFor, members, mentions }: Entity, id: string, ids: ReadonlyMap<Entity, string>): Speaker {
  const of = speaksFor && ids.get(rootOf(speaksFor));
  const spans = new Map(mentions.map((range) => [`${range.first} ${range.last}`, page.spanOf(range)]));
  return {
    id, name, kind,
    ...(role !== undefined && kind === 'person' ? { role } : {}),
    ...(of === undefined ? {} : { speaksFor: of }),
    ...(members ? { members: members.map((member) => ids.get(rootOf(member)) as string) } : {}),
    mentions: [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Why an attribution has no speaker. */
function remarkOn({ source, cue, content }: Attribution, meant: Meant | undefined): Remark | undefined {
  if (meant?.entity) return undefined;
  const { start, end } = source ?? cue ?? content[0] as Span;
  const at = { level: 'note', start, end } as const;
  if (!source) return { rule: 'speaker/no-source', message: 'The article does not say who said this.', ...at };
  switch (meant?.why) {
    case 'two-candidates': return { rule: 'speaker/two-candidates', message: `Two could be meant: ${(meant.among ?? []).map(({ name }) => name).join(' and ')}.`, ...at };
    case 'second-person': return { rule: 'speaker/second-person', message: 'Whoever is spoken to; the article does not say who that is.', ...at };
    case 'first-person': return { rule: 'speaker/first-person', message: 'The writer speaks; the article does not say in whose name.', ...at };
    default: return { rule: 'speaker/nobody-named', message: 'Nobody named before can be meant.', ...at };
  }
}
