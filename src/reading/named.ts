import type { Name } from '../name/name.ts';
import type { Speaker, SpeakerKind } from '../speaker/speaker.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/span.ts';

/** Somebody in the making: mentions are added. */
type Growing = Omit<Speaker, 'mentions'> & { readonly mentions: Span[] };

const KINDS: Readonly<Record<Exclude<Name['kind'], 'place'>, SpeakerKind>> = { person: 'person', organisation: 'group' };

/**
 * Everybody the article names: the speakers and those who act, each with the names of theirs that stand beside no statement,
 * and behind them the persons and organisations that are only named. A name of one word belongs to the person who bears it
 * last in a longer one, if there is one such person only. What those who only act are (`speaking` holds the ids of the
 * others) is told by their name. Linear in the names.
 */
export function addNamed(text: string, speakers: readonly Speaker[], speaking: ReadonlySet<string>, names: readonly Name[]): Speaker[] {
  const kinds = new Map(names.map((name) => [keyOf(wordsOf(text, name)), name.kind]));
  const all: Growing[] = speakers.map((speaker) => ({ ...speaker, kind: speaking.has(speaker.id) ? speaker.kind : kindOf(speaker, kinds), mentions: [...speaker.mentions] }));
  const taken = speakers.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
  const byName = new Map<string, Growing>(), byLast = new Map<string, Growing | undefined>();
  const know = (one: Growing, name: string): void => {
    const key = keyOf(name), last = key.split(' ').at(-1) ?? key;
    if (!byName.has(key)) byName.set(key, one);
    if (one.kind === 'person' && last !== key) byLast.set(last, byLast.has(last) && byLast.get(last) !== one ? undefined : one);
  };
  for (const one of all) if (one.kind !== 'unnamed') know(one, one.name);
  const free = names.filter((name) => name.kind !== 'place' && !overlaps(taken, name));
  for (const name of [...free].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start)) {
    const words = wordsOf(text, name), kind = KINDS[name.kind as keyof typeof KINDS], span = { start: name.start, end: name.end };
    const owner = byName.get(keyOf(words)) ?? (kind === 'person' ? byLast.get(keyOf(words)) : undefined);
    if (owner) { owner.mentions.push(span); continue; }
    const one: Growing = { id: '', name: words, kind, mentions: [span] };
    all.push(one);
    know(one, words);
  }
  for (const { mentions } of all) mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  const known = all.slice(0, speakers.length), added = all.slice(speakers.length).sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  return [...known, ...added.map((one, n) => ({ ...one, id: `s${speakers.length + n + 1}` }))];
}

/** An actor the name model knows as a person is one; one it knows as a place acts as a state. */
function kindOf({ name, kind }: Speaker, kinds: ReadonlyMap<string, Name['kind']>): SpeakerKind {
  const named = kind === 'group' || kind === 'state' ? kinds.get(keyOf(name)) : undefined;
  return named === 'person' ? 'person' : named === 'place' ? 'state' : kind;
}

const keyOf = (name: string): string => name.toLowerCase().replaceAll('’', '\'');

/** Whether one of the spans, sorted by start, shares a character with another. */
function overlaps(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0, high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < end) low = middle + 1;
    else high = middle;
  }
  // A span that begins long before may reach here over others that end sooner.
  for (let n = low - 1; n >= 0 && n >= low - NESTED; n--) if ((spans[n]?.end ?? 0) > start) return true;
  return false;
}

/** As many spans may lie in one another. */
const NESTED = 8;
