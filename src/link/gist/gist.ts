import { TOLD, type BlockRole } from '../../article/article.ts';
import { placeOf, rowsOf } from '../../ledger/ids.ts';
import type { StoredArticle } from '../../ledger/ledger.ts';
import { folded } from '../../ledger/search.ts';
import { loadLanguage } from '../../lang/load.ts';
import type { Language } from '../../lang/language.ts';
import type { Reading } from '../../reading/assemble.ts';
import type { Certainty, Span } from '../../text/span.ts';
import { dayNumber } from '../../text/calendar.ts';
import { dayOf } from '../day.ts';
import { deniesSaying, polarityOf, saysAloud } from './negation.ts';
import { type Terms, terminologyOf } from './terms.ts';
import { type Who, whoIs } from './who.ts';

/** One statement as far as it can be known again in another article. */
export interface Told {
  /** Its id in the ledger. */
  readonly id: string;
  readonly article: string;
  readonly snapshot: string;
  /** Where it stands, whichever version of the program read it: decisions are about this. */
  readonly where: string;
  /** Its place among the article’s statements. */
  readonly at: number;
  /** The same, nested ones not counted. */
  readonly top: number;
  /** Statements of the page that are not nested. */
  readonly outOf: number;
  /** Where it stands: the head of the page is short and late, what follows tells more. */
  readonly place: 'headline' | 'standfirst' | 'body';
  readonly speaker: string | null;
  readonly who: Who;
  /** The statement it stands in, by its place. */
  readonly within?: number;
  readonly stance: Reading['attributions'][number]['stance'];
  readonly mode: Reading['attributions'][number]['mode'];
  readonly framing: Reading['attributions'][number]['framing'];
  readonly cue: string;
  /** Told by a noun on the way to something else: "the admission by the port of its part". */
  readonly nominal: boolean;
  /** The cue stands between quotation marks: the page does not take it for its own. */
  readonly doubted: boolean;
  readonly content: string;
  /** Where the content stands, in as many pieces as it is told in. */
  readonly spans: readonly Span[];
  /** Through whom it came, from the mouth to the page, by name; those that were worked out too. */
  readonly chain: readonly string[];
  readonly certainty: Certainty;
  readonly terms: Terms;
  /** The terms of what is said before any clause of time, reason or kind hangs on: what the statement is about. */
  readonly core: Terms;
  /** What stands between quotation marks, in words. */
  readonly quoted: readonly (readonly string[])[];
  /** The number of the day it was said, where that is known. */
  readonly day?: number;
  /** Outlets it was said to or through, folded. */
  readonly channels: readonly string[];
  /** 1 where the speaker says that what the content is about is so, -1 where he says that it is not, 0 where he says neither: asks, demands, will not say, "did not deny". */
  readonly polarity: 1 | -1 | 0;
  /** Whether what it denies is having said something, or what it asserts is that somebody else has. */
  readonly saying: 'denied' | 'reported' | undefined;
  /** Who is said to have said it, or denies that he did. */
  readonly sayer: Who | undefined;
  /** The statements of the page that it denies, by their places, where the page itself says so. */
  readonly denies: readonly number[];
  /** Said again and again, or held without an occasion: no act of speaking that could be counted. */
  readonly standing: boolean;
}

/** One article as `link` sees it. */
export interface Gist {
  readonly id: string;
  readonly snapshot: string;
  readonly url?: string;
  readonly outlet: string;
  readonly published?: string;
  /** The number of the day it was published. */
  readonly day?: number;
  /** Every other outlet the page names, folded. */
  readonly outlets: readonly string[];
  readonly told: readonly Told[];
}

/** What `link` sees of an article: its statements, in the order they stand in. */
export function gistOf({ id, snapshot, hints, reading }: StoredArticle): Gist {
  const language = loadLanguage('en'), { termsOf } = terminologyOf(language);
  const published = dayOf(reading, hints.published), day = published === undefined ? undefined : dayNumber(published);
  const rows = rowsOf(id, { ...reading, speakers: [], whens: [], places: [], events: [], answers: [], remarks: [] });
  const speaking = new Set(reading.attributions.map(({ speaker }) => speaker));
  const whos = new Map(reading.speakers.flatMap((speaker) => (speaking.has(speaker.id) ? [[speaker.id, whoIs(speaker, reading, language)] as const] : [])));
  const nobody = whoIs(undefined, reading, language), places = new Map(reading.attributions.map((one, at) => [one.id, at]));
  const whens = new Map(reading.whens.map((when) => [when.id, when.value]));
  const byId = new Map(reading.attributions.map((one) => [one.id, one]));
  const holders = new Map(reading.attributions.flatMap(({ within, speaker, stance, cue }) => (within !== undefined && speaker !== null && stance === 'asserts' && saysAloud(cue?.text ?? '') && byId.get(within)?.speaker !== speaker ? [[within, speaker] as const] : [])));
  let top = 0;
  const tops = reading.attributions.map(({ within }) => (within === undefined ? top++ : top));
  const url = hints.url ?? reading.article.canonicalUrl, outlet = folded(reading.article.outlet ?? hints.outlet ?? '');
  return {
    id, snapshot, outlet, ...(url === undefined ? {} : { url }), ...(published === undefined ? {} : { published }), ...(day === undefined ? {} : { day }),
    outlets: reading.speakers.filter(({ kind, name }) => kind === 'outlet' && name.includes(' ')).map(({ name }) => folded(name)).filter((name) => !outlet.includes(name)),
    told: reading.attributions.map((one, at): Told => {
      const content = one.content.map(({ text }) => text).join(' … '), within = one.within === undefined ? undefined : places.get(one.within);
      const terms = termsOf(content), named = one.said === undefined ? undefined : dayNumber(whens.get(one.said) ?? '');
      // Nothing is reported before it is said: such a day belongs to something else.
      const said = named !== undefined && day !== undefined && named > day ? undefined : named;
      const cue = one.cue?.text ?? '', who = whos.get(one.speaker ?? '') ?? nobody, reported = holders.get(one.id);
      const saying = deniesSaying(content, { stance: one.stance, cue }, language) ? 'denied' : reported === undefined ? undefined : 'reported';
      return {
        id: rows[at]?.id ?? '', article: id, snapshot, where: placeOf(snapshot, 'statement', rows[at]?.spans ?? []), at, top: tops[at] ?? at, outOf: top, place: standsIn(reading, one.content[0]?.start ?? 0), speaker: one.speaker, who,
        ...(within === undefined ? {} : { within }), stance: one.stance, mode: one.mode, framing: one.framing, cue: folded(cue), nominal: one.rule.split('+').some((rule) => rule.startsWith('noun:')), doubted: one.rule.includes('quoted-cue'), content,
        spans: one.content.map(({ start, end }) => ({ start, end })), chain: one.relays.flatMap((relay) => reading.speakers.find(({ id: speaker }) => speaker === relay.speaker)?.name ?? []), certainty: one.certainty,
        terms, core: coreOf(content, terms, termsOf), quoted: quotedIn(content, one.mode), ...(said === undefined ? {} : { day: said }),
        channels: channelsOf(one, reading, outlet), polarity: polarityOf(one.stance, cue, content, language), saying, sayer: saying === 'reported' ? whos.get(reported ?? '') : saying && who,
        denies: reading.answers.flatMap(({ from, to, relation }) => (from === one.id && relation === 'denies' ? places.get(to) ?? [] : [])), standing: isStanding(cue, language),
      };
    }),
  };
}

/** Words that begin a clause which hangs on another. */
const HANGING = new Set(['since', 'after', 'before', 'when', 'while', 'although', 'though', 'because', 'which', 'whose', 'where', 'until', 'unless', 'whereas', 'despite', 'following', 'going', 'saying', 'adding']);
/** What is left must say this much, or the clause was the point. In words that mean something. */
const CORE = 2;

function coreOf(content: string, whole: Terms, termsOf: (text: string) => Terms): Terms {
  const words = content.split(' '), at = words.findIndex((word, n) => n > 0 && (HANGING.has(word.toLowerCase()) || isRelative(words, n)));
  if (at < 0) return whole;
  const core = termsOf(words.slice(0, at).join(' '));
  return core.stems.size + core.numbers.size >= CORE ? core : whole;
}

/** "the raid | that killed nine men", and not "the charge that it mined the lane". */
const isRelative = (words: readonly string[], at: number): boolean => at > 2 && (words[at] === 'who' || (words[at] === 'that' && /(?:ed|t|id)$/.test(words[at + 1] ?? '') && !SAID.has((words[at - 1] ?? '').toLowerCase())));
const SAID = new Set(['and', 'or', 'but', 'suggestion', 'charge', 'claim', 'accusation', 'allegation', 'idea', 'report', 'reports', 'fact', 'statement', 'view', 'belief', 'theory', 'rumour', 'rumor', 'evidence', 'sign', 'proof', 'news', 'hope', 'fear', 'said', 'say', 'says']);

function standsIn(reading: Reading, start: number): Told['place'] {
  const role = reading.article.blocks.find((block) => block.start <= start && start < block.end)?.role as BlockRole | undefined;
  return role === 'headline' || role === 'standfirst' ? role : role !== undefined && TOLD.has(role) ? 'body' : 'standfirst';
}

/** Relays that name an outlet, and so an occasion: "Radio Brennick" does, "television" and "Sunday" do not. The page’s own outlet is "this newspaper". */
function channelsOf({ relays }: Reading['attributions'][number], { speakers }: Reading, own: string): string[] {
  const names = relays.flatMap(({ speaker, verb }) => {
    const relay = speakers.find(({ id }) => id === speaker);
    return relay?.kind === 'outlet' && verb === 'told' && relay.name.trim().includes(' ') ? [folded(relay.name)] : [];
  });
  return [...new Set(names)].map((name) => (own !== '' && (own.includes(name) || name.includes(own)) ? own : name));
}

/** Words that make a saying a habit. */
const HABITS = new Set(['repeatedly', 'consistently', 'always', 'often', 'regularly', 'routinely', 'long', 'frequently', 'continually', 'persistently', 'again']);
/** Charges in the present tense without an occasion. */
const CHARGES = new Set(['accuses', 'accuse', 'blames', 'blame', 'suspects', 'suspect']);

function isStanding(cue: string, language: Language): boolean {
  const words = cue.toLowerCase().split(/\s+/);
  return language.code === 'en' && (words.some((word) => HABITS.has(word)) || (words.length === 1 && CHARGES.has(words[0] ?? '')));
}

const QUOTES: ReadonlyMap<string, string> = new Map([['“', '”'], ['"', '"'], ['‘', '’'], ['«', '»'], ['„', '“']]);

/** The words between quotation marks, a list for every pair. Content that is direct throughout may have lost its marks at the ends. */
function quotedIn(content: string, mode: Told['mode']): string[][] {
  const found: string[][] = [];
  let close = '', start = 0;
  for (let at = 0; at < content.length; at++) {
    const letter = content[at] ?? '';
    if (close === '') {
      close = QUOTES.get(letter) ?? '';
      start = at + 1;
    } else if (letter === close && !(letter === '’' && /\p{L}/u.test(content[at + 1] ?? ''))) {
      found.push(plainWords(content.slice(start, at)));
      close = '';
    }
  }
  if (found.length === 0 && mode === 'direct') found.push(plainWords(content));
  return found.filter((words) => words.length > 0);
}

const plainWords = (text: string): string[] => folded(text).split(' ').filter((word) => word !== '');
