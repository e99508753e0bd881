import type { Reading } from '../../reading/assemble.ts';
import { lexiconOf } from '../../speaker/lexicon.ts';
import type { Language } from '../../lang/language.ts';
import { soundOf } from './sound.ts';
import { terminologyOf } from './terms.ts';

/** A speaker as far as he can be known again in another article. */
export interface Who {
  readonly kind: 'person' | 'body' | 'outlet' | 'unnamed' | 'document' | 'nobody';
  readonly name: string;
  /** Of a person: the last name and the first one by their sounds, across spellings. */
  readonly family?: string;
  readonly given?: string;
  /** Names in it, `halv`, and the common words of a body, `ministri foreign`. */
  readonly places: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Names and nouns of the body spoken for, and of the role. */
  readonly of: ReadonlySet<string>;
  /** The names among them. */
  readonly role: ReadonlySet<string>;
  readonly spokesman: boolean;
  /** Whether a description names an office that one person holds: "army chief". */
  readonly officer: boolean;
  /** A description of one person: "the port’s boss". */
  readonly single: boolean;
  /** "The rebels": some people by what they are, and nothing more. */
  readonly people: boolean;
  /** A body of members, who may be called by what they are: a front, a union. */
  readonly band: boolean;
  /** How many there are, where they are counted: "three towns", or three by name. */
  readonly count: number | undefined;
  /** Nouns that the article calls a person by: `command` for "the commander of the land forces, General Lind". */
  readonly called: ReadonlySet<string>;
}

type Speaker = Reading['speakers'][number];

const NOBODY: Who = { kind: 'nobody', name: '', places: new Set(), nouns: new Set(), of: new Set(), role: new Set(), spokesman: false, officer: false, single: false, people: false, band: false, count: undefined, called: new Set() };

export function whoIs(speaker: Speaker | undefined, reading: Reading, language: Language): Who {
  if (!speaker) return NOBODY;
  const lexicon = lexiconOf(language), { termsOf } = terminologyOf(language);
  const body = reading.speakers.find(({ id }) => id === speaker.speaksFor), terms = termsOf(`of ${speaker.name}`);
  const role = termsOf(`of ${speaker.role ?? ''} ${body?.name ?? ''}`), last = headOf(speaker.name);
  const of = new Set([...role.names, ...role.stems]);
  const called = `${speaker.role ?? ''} ${speaker.kind === 'unnamed' ? speaker.name : ''}`.toLowerCase();
  const mentions = termsOf(speaker.mentions.map(({ text }) => `of ${text}`).join(' , ').toLowerCase());
  const common = {
    called: mentions.stems, name: speaker.name, places: terms.names, nouns: terms.stems, of, role: role.names, spokesman: SPOKESMAN.test(called) || (speaker.kind === 'person' && speaker.mentions.some(({ text }) => SPOKESMAN.test(text))), count: countOf(speaker),
    single: speaker.kind === 'unnamed' && (!last.endsWith('s') || last.endsWith('ss')) && !lexicon.isPeople(last) && !lexicon.isBody(last) && !lexicon.isDocument(last),
    officer: speaker.kind === 'unnamed' && lexicon.isRole(last) && !lexicon.isPeople(last), people: speaker.name.toLowerCase() === `the ${last}` && lexicon.isPeople(last), band: speaker.kind === 'group' && BANDS.has(last),
  };
  if (speaker.kind === 'person') {
    const words = speaker.name.split(/[\s-]+/).filter((word) => !lexicon.isTitle(word.toLowerCase()));
    const given = words.length > 1 ? soundOf(words[0] ?? '') : undefined;
    return { ...common, kind: 'person', family: soundOf(words.at(-1) ?? ''), ...(given === undefined ? {} : { given }) };
  }
  if (speaker.kind === 'outlet') return { ...common, kind: 'outlet' };
  if (lexicon.isDocument(last) || RECORDS.has(last)) return { ...common, kind: 'document' };
  if (speaker.kind === 'unnamed') return { ...common, kind: 'unnamed' };
  return { ...common, kind: 'body' };
}

const SPOKESMAN = /\bspokes(?:man|woman|person)\b/;

function countOf({ name, members }: Speaker): number | undefined {
  const at = COUNTS.indexOf(name.toLowerCase().split(' ')[0] ?? '');
  return members?.length ?? (at >= 0 ? at + 2 : undefined);
}
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Bodies of members. */
const BANDS = new Set(['front', 'movement', 'army', 'brigade', 'militia', 'union', 'league', 'alliance', 'faction', 'guild', 'party', 'cartel', 'gang', 'network', 'group', 'coalition']);

/** What words are kept on. */
const RECORDS = new Set(['recording', 'recordings', 'tape', 'clip', 'footage', 'video', 'audio', 'transcript', 'broadcast']);

/** "A recording of the broadcast": the word that says what it is. */
const headOf = (name: string): string => (name.toLowerCase().split(/ (?:of|by|from|for|in|to|on|at)\b|,/)[0] ?? '').split(' ').at(-1) ?? '';
