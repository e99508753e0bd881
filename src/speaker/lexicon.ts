import type { Language } from '../lang/language.ts';
import { perLanguage } from '../lang/per-language.ts';

export type Gender = 'f' | 'm';

/** What a word says about who is meant. Built once for a language from its word lists. */
export interface Lexicon {
  readonly isTitle: (lower: string) => boolean;
  readonly isRole: (lower: string) => boolean;
  readonly isBody: (lower: string) => boolean;
  /** A body of the state: ministry, court, parliament. */
  readonly isOffice: (lower: string) => boolean;
  readonly isOutletNoun: (lower: string) => boolean;
  /** A word that names of outlets end with, as written. */
  readonly isOutletWord: (text: string) => boolean;
  /** A full outlet name, as written, without "The". */
  readonly isOutlet: (name: string) => boolean;
  /** A plural of people: officials, critics, Republicans. */
  readonly isPeople: (lower: string) => boolean;
  readonly isParty: (lower: string) => boolean;
  /** A thing that speaks for its author: report, ruling, memo. */
  readonly isDocument: (lower: string) => boolean;
  /** What names of laws, prizes and streets end with. */
  readonly isThing: (lower: string) => boolean;
  /** Wife, son: a relative. */
  readonly isKin: (lower: string) => boolean;
  /** "vice", "deputy": before an office makes it another's. */
  readonly isDeputy: (lower: string) => boolean;
  readonly isParticle: (lower: string) => boolean;
  readonly isFunction: (lower: string) => boolean;
  readonly isCalendar: (lower: string) => boolean;
  /** Closed-class words, adverbs, nouns of office: capital by place and not by nature. */
  readonly isCommon: (lower: string) => boolean;
  readonly isGiven: (given: string) => boolean;
  /** Undefined for a given name of either, and for a word that is none. */
  readonly genderOfName: (given: string) => Gender | undefined;
  readonly genderOfNoun: (lower: string) => Gender | undefined;
  /** The state a name or capital stands for, with the name of it that the list gives. */
  readonly stateOf: (name: string) => StateName | undefined;
  /** The state an adjective belongs to: "Ruvian". */
  readonly stateOfAdjective: (word: string) => string | undefined;
  /** Nouns that may name the same person as this one: commander and chief, nominee and candidate. */
  readonly kinOf: (lower: string) => ReadonlySet<string>;
  /** Nouns for bodies, or for documents, that may take each other up: agency and bureau, study and report. */
  readonly bodyKinOf: (lower: string) => ReadonlySet<string>;
  /** Company, group: any body that is no office may be called so. */
  readonly isFirm: (lower: string) => boolean;
  /** Candidate, businesswoman: said of a person named before. */
  readonly isAnew: (lower: string) => boolean;
  /** The party of "Republican" and "GOP", by its first name. */
  readonly partyOf: (lower: string) => string | undefined;
  /** A word that a cue begins with: it credits, and belongs to no name. */
  readonly isCue: (lower: string) => boolean;
}

export interface StateName {
  readonly state: string;
  /** The state's own name, another name of it, or a place that stands for it. */
  readonly as: 'name' | 'capital';
}

export const lexiconOf = perLanguage(build);

const PARTIES = new Set(['republicans', 'democrats', 'conservatives', 'liberals', 'progressives', 'moderates', 'nationalists', 'populists']);
const DEPUTIES = new Set(['vice', 'deputy', 'assistant', 'associate', 'under', 'lieutenant']);
const DOTLESS = /\.$/;

function build(language: Language): Lexicon {
  const titles = language.words('titles'), roles = language.words('role-nouns'), bodies = language.words('body-nouns');
  const offices = language.words('office-nouns'), outletNouns = language.words('outlet-nouns'), outletWords = language.words('outlet-words');
  const people = language.words('plural-people'), documents = language.words('document-nouns'), particles = language.words('name-particles');
  const functions = language.words('function-words'), calendar = language.words('weekdays-months'), adverbs = language.words('common-adverbs');
  const starters = language.words('starters'), speech = language.words('speech-nouns');
  const things = language.words('thing-nouns'), relatives = language.words('kin-nouns');
  const female = language.words('given-names-f'), male = language.words('given-names-m'), either = language.words('given-names-either');
  const nouns = new Map<string, Gender>(language.table('gendered-nouns').map(([word, gender]) => [word as string, gender as Gender]));
  const outlets = new Set([...language.words('outlets')].map((name) => name.replace(/^The /, '')));
  const kin = kinsOf(language, 'role-kin'), bodyKin = kinsOf(language, 'body-kin'), firms = language.words('firm-nouns'), anew = language.words('anew-nouns');
  const parties = new Map(language.table('party-adjectives').flatMap(([line = '']) => line.split(' ').map((word) => [word, line.split(' ')[0] as string] as const)));
  const cues = new Set(language.cues.filter(({ kind }) => kind === 'verb').flatMap(({ forms }) => forms.map(([word = '']) => word)));
  const { byName, byAdjective } = statesOf(language);
  const bare = (word: string): string => word.replace(DOTLESS, '');
  return {
    isTitle: (word) => titles.has(bare(word)),
    isRole: (word) => roles.has(word) || roles.has(bare(word)),
    isBody: (word) => bodies.has(word),
    isOffice: (word) => offices.has(word),
    isOutletNoun: (word) => outletNouns.has(word),
    isOutletWord: (word) => outletWords.has(word),
    isOutlet: (name) => outlets.has(name),
    isPeople: (word) => people.has(word),
    isParty: (word) => PARTIES.has(word),
    isDocument: (word) => documents.has(word),
    isThing: (word) => things.has(word),
    isKin: (word) => relatives.has(word),
    isDeputy: (word) => DEPUTIES.has(word),
    isParticle: (word) => particles.has(word),
    isFunction: (word) => functions.has(word),
    isCalendar: (word) => calendar.has(bare(word)),
    isCommon: (word) => functions.has(word) || adverbs.has(word) || starters.has(word) || roles.has(word) || bodies.has(word)
      || people.has(word) || speech.has(word) || documents.has(word) || outletNouns.has(word),
    isGiven: (given) => female.has(given) || male.has(given) || either.has(given),
    genderOfName: (given) => (either.has(given) || female.has(given) === male.has(given) ? undefined : female.has(given) ? 'f' : 'm'),
    genderOfNoun: (word) => nouns.get(word),
    stateOf: (name) => byName.get(name),
    stateOfAdjective: (word) => byAdjective.get(word),
    kinOf: (word) => kin.get(word) ?? new Set([word]),
    bodyKinOf: (word) => bodyKin.get(word) ?? new Set([word]),
    isFirm: (word) => firms.has(word),
    isAnew: (word) => anew.has(word),
    partyOf: (word) => parties.get(word),
    isCue: (word) => cues.has(word),
  };
}

/** Each line is a family: any two of its words may name one, or, in two columns, one of the first what is of the second. A word may be of several. */
function kinsOf(language: Language, table: string): Map<string, Set<string>> {
  const kin = new Map<string, Set<string>>();
  for (const [nouns = '', named] of language.table(table)) {
    const family = nouns.split(' ');
    for (const word of family) {
      const all = kin.get(word) ?? new Set([word]);
      for (const other of (named ?? nouns).split(' ')) all.add(other);
      kin.set(word, all);
    }
  }
  return kin;
}

function statesOf(language: Language): { byName: Map<string, StateName>; byAdjective: Map<string, string> } {
  const byName = new Map<string, StateName>(), byAdjective = new Map<string, string>();
  for (const [state = '', , capital = '', adjective = '', others = ''] of language.table('states')) {
    byName.set(state, { state, as: 'name' });
    if (capital !== '') byName.set(capital, byName.get(capital) ?? { state, as: 'capital' });
    byAdjective.set(adjective, state);
    for (const other of others.split(',').map((word) => word.trim())) {
      // "Ruvians" and "the Ruvian" are people; "Ruvian Palace" is an office.
      if (other === '' || other.includes(adjective) || other.startsWith('the ')) continue;
      if (other.split(' ').some((word) => language.words('body-nouns').has(word.toLowerCase()))) continue;
      if (!byName.has(other)) byName.set(other, { state, as: 'capital' });
    }
  }
  return { byName, byAdjective };
}
