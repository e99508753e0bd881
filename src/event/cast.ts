import type { Language } from '../lang/language.ts';
import { perLanguage } from '../lang/per-language.ts';
import type { Speaker, SpeakerKind, Statement } from '../speaker/speaker.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/span.ts';
import type { When } from '../when/when.ts';
import type { Tree } from './clause.ts';
import { firstFrom } from './first-from.ts';

/** Everybody who speaks or acts. */
export interface Cast {
  /** The id of whoever a noun stands for: a speaker mentioned there, the teller for a pronoun in their words, or somebody new. */
  readonly idOf: (tree: Tree, noun: number, told: Statement | undefined) => string | undefined;
  readonly all: () => readonly Speaker[];
}

/** Begins with the speakers; adds those who only act, each by the words that name them. */
export function castOf({ text, tokens }: Syntax, speakers: readonly Speaker[], whens: readonly When[], language: Language): Cast {
  const times = new Set(whens.flatMap((when) => (when.type === 'date' || when.type === 'time' ? tokensWithin(tokens, when) : [])));
  const at = mentionsByToken(tokens, speakers);
  const added: { id: string; name: string; kind: SpeakerKind; mentions: Span[] }[] = [];
  const byName = new Map<string, (typeof added)[number]>();
  for (const { id, name, kind } of speakers) byName.set(name.toLowerCase(), { id, name, kind, mentions: [] });
  const states = statesOf(language);
  const bodies = language.words('body-nouns'), roles = language.words('role-nouns'), people = language.words('plural-people');
  const kindOf = (name: string, head: string, named: boolean): SpeakerKind =>
    states.has(name) ? 'state' : bodies.has(head) ? 'group' : roles.has(head) && !named ? 'unnamed' : named ? 'group' : 'unnamed';
  const canAct = (tree: Tree, first: number, last: number, noun: number): boolean => {
    const lower = tree.lower(noun);
    if (tree.tag(noun) === 'NNS' || bodies.has(lower) || roles.has(lower) || people.has(lower) || lower.endsWith('men')) return true; // "firemen", "women"
    for (let n = first; n <= last; n++) if (tokens[n]?.capital === true && n > tree.first) return true;
    return tree.tag(noun) === 'NNP';
  };
  return {
    all: () => [...speakers, ...added.map((one) => ({ ...one, mentions: [...one.mentions] }))],
    idOf(tree, noun, told) {
      const known = at.get(noun);
      if (known !== undefined) return known;
      const tag = tree.tag(noun);
      if (tag === 'PRP') return told?.speaker ?? undefined;
      if (tag?.startsWith('NN') !== true || times.has(noun)) return undefined;
      const { first, last } = phraseOf(tree, noun);
      if (tree.tag(first) === 'PRP$') return at.get(first) ?? told?.speaker ?? undefined;
      if (!canAct(tree, first, last, noun)) return undefined;
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
      const name = wordsOf(text, { start, end });
      const lower = name.toLowerCase();
      const before = byName.get(lower);
      if (before !== undefined) {
        if (before.mentions.at(-1)?.start !== start && added.includes(before)) before.mentions.push({ start, end });
        return before.id;
      }
      const one = { id: `s${speakers.length + added.length + 1}`, name, kind: kindOf(name, tree.lower(noun), tag === 'NNP'), mentions: [{ start, end }] };
      added.push(one);
      byName.set(lower, one);
      return one.id;
    },
  };
}

/** The noun with what stands before it and belongs to it, and the rest of its name, without an article. */
function phraseOf(tree: Tree, noun: number): { first: number; last: number } {
  let first = noun, last = noun;
  for (const kid of tree.kids(noun)) {
    if (kid < first && kid > noun - LONGEST && BEFORE.has(tree.label(kid) ?? '')) first = kid;
    if (kid > last && kid === last + 1 && (tree.label(kid) === 'flat' || tree.label(kid) === 'compound')) last = kid;
  }
  const possessor = tree.kids(first).filter((k) => k < first && BEFORE.has(tree.label(k) ?? ''));
  first = Math.min(first, ...possessor);
  return { first: tree.tag(first) === 'DT' && first < noun ? first + 1 : first, last };
}

/** Which speaker each token stands for; the smaller mention wins. */
function mentionsByToken(tokens: Syntax['tokens'], speakers: readonly Speaker[]): Map<number, string> {
  const mentions = speakers.flatMap(({ id, mentions: spans }) => spans.map((span) => ({ id, span }))).sort((a, b) => (b.span.end - b.span.start) - (a.span.end - a.span.start));
  const at = new Map<number, string>();
  for (const { id, span } of mentions) {
    for (const n of tokensWithin(tokens, span)) at.set(n, id);
  }
  return at;
}

function tokensWithin(tokens: Syntax['tokens'], span: Span): number[] {
  const within: number[] = [];
  for (let n = firstFrom(tokens, span.start); n < tokens.length && (tokens[n]?.end ?? Infinity) <= span.end; n++) within.push(n);
  return within;
}

const BEFORE = new Set<string>(['det', 'amod', 'compound', 'nummod', 'nmod:poss', 'flat']);
const LONGEST = 8;

/** The names of states. */
const statesOf = perLanguage((language): ReadonlySet<string> => new Set(language.table('states').flatMap(([name = '', , , , others = '']) => [name, ...others.split(', ')])));
