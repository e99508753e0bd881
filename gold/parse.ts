import { parseMarked } from '../src/text/marked.ts';
import type { Span } from '../src/text/span.ts';

/** One annotated article, as a careful person reads it. The format is told in README.md. */
export interface Gold {
  readonly name: string;
  readonly text: string;
  /** HTML and Markdown pages stand in a file beside, and `text` is what they show. */
  readonly page?: string;
  readonly lines: readonly GoldLine[];
  readonly speakers: readonly GoldSpeaker[];
  readonly attributions: readonly GoldAttribution[];
}

/** A line that is not empty, and what it is on the page: the first choice, then what is as good. */
export interface GoldLine extends Span {
  readonly roles: readonly string[];
}

export interface GoldSpeaker {
  readonly id: string;
  readonly kind: string;
  /** The fullest name first, then all other names that the article has. */
  readonly forms: readonly string[];
}

/** Lists of labels hold the first choice first, then others that are as good. */
export interface GoldAttribution {
  readonly id: string;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** Ids, or empty where the article says nothing of who speaks. */
  readonly speakers: readonly string[];
  readonly stance: readonly string[];
  readonly framing: readonly string[];
  readonly relays: readonly { readonly speaker: string; readonly verb: string }[];
  readonly within?: string;
  /** `doubtful` ones may be given or left out. */
  readonly answers: readonly { readonly to: string; readonly relation: string; readonly doubtful?: true }[];
}

const KINDS = ['person', 'group', 'office', 'state', 'outlet', 'unnamed'];
const ROLES = ['section', 'headline', 'standfirst', 'byline', 'dateline', 'photo', 'body', 'promo', 'credit', 'comments', 'chrome'];
const STANCES = new Set(['asserts', 'denies', 'questions', 'demands', 'withholds']);
const FRAMINGS = new Set(['neutral', 'distancing', 'endorsing']);
const VERBS = ['told', 'cited', 'published'];
const RELATIONS = ['denies', 'confirms', 'disputes'];

/** Reads one article. Throws `SyntaxError` that names file and line for anything it does not know, or that points nowhere. */
export function parseGold(name: string, file: string): Gold {
  const lines = file.split('\n');
  const rule = lines.indexOf('---');
  if (rule < 0) throw new SyntaxError(`${name}: no line "---" between the table and the article`);
  const speakers: GoldSpeaker[] = [], rows: Row[] = [];
  let page: string | undefined;
  lines.slice(0, rule).forEach((line, n) => {
    const fail = failer(name, n + 1);
    const [first = '', ...rest] = line.trim().split(/\s+/);
    if (first === '' || first === '#' || first.startsWith('#')) return;
    if (first === 'page') page = rest[0] ?? fail('"page" names no file');
    else if (first === 'speaker') speakers.push(speakerOf(line.trim(), fail));
    else rows.push(rowOf(first, rest, fail));
  });
  const { marked, roles } = bodyOf(name, lines.slice(rule + 1), rule + 2);
  const { text, marks } = parseMarked(marked);
  for (const { of } of marks) for (const id of of) if (!rows.some((row) => row.id === id)) throw new SyntaxError(`${name}: the article marks "${id}", which is not in the table`);
  const known = new Set(rows.map(({ id }) => id)), people = new Set(speakers.map(({ id }) => id));
  const attributions = rows.map((row): GoldAttribution => {
    const spans = (role: string): Span[] => marks.filter((mark) => mark.role === role && mark.of.includes(row.id)).map(({ start, end }) => ({ start, end }));
    const fail = failer(name, 0);
    if (spans('content').length === 0) fail(`attribution ${row.id} has no content in the article`);
    for (const id of [...row.speakers, ...row.relays.map((relay) => relay.speaker)]) if (!people.has(id)) fail(`attribution ${row.id} names "${id}", who is no speaker of the table`);
    for (const id of [row.within, ...row.answers.map(({ to }) => to)]) if (id !== undefined && !known.has(id)) fail(`attribution ${row.id} points to ${id}, which is not in the table`);
    return { ...row, source: spans('source')[0] ?? null, cue: spans('cue')[0] ?? null, content: spans('content') };
  });
  return { name, text, lines: linesOf(text, roles), speakers, attributions, ...(page === undefined ? {} : { page }) };
}

type Fail = (message: string) => never;
type Row = Omit<GoldAttribution, 'source' | 'cue' | 'content'>;

const failer = (name: string, line: number): Fail => (message) => { throw new SyntaxError(`${name}${line > 0 ? `:${line}` : ''}: ${message}`); };

/** `speaker ruun person Rear Admiral Petra Ruun = Ruun = the admiral` */
function speakerOf(line: string, fail: Fail): GoldSpeaker {
  const [, id = '', kind = '', names = ''] = /^speaker\s+(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? fail('a speaker is written "speaker ID KIND NAME = OTHER NAME"');
  if (!KINDS.includes(kind)) fail(`"${kind}" is none of ${KINDS.join(', ')}`);
  return { id, kind, forms: names.split(' = ').map((form) => form.trim()) };
}

/** `3 dessa/ministry denies neutral via radio told in 2 answers 1 denies`; `?` for nobody the article names. */
function rowOf(id: string, words: readonly string[], fail: Fail): Row {
  const [who = fail(`attribution ${id} names no speaker`), ...rest] = words;
  let stance = ['asserts'], framing = ['neutral'], within: string | undefined;
  const relays: { speaker: string; verb: string }[] = [], answers: Row['answers'][number][] = [];
  const take = (known: readonly string[]): string => { const word = rest.shift() ?? ''; return known.includes(word) ? word : fail(`"${word}" is none of ${known.join(', ')}`); };
  while (rest.length > 0) {
    const word = rest.shift() as string;
    const labels = word.split('/');
    if (labels.every((label) => STANCES.has(label))) stance = labels;
    else if (labels.every((label) => FRAMINGS.has(label))) framing = labels;
    else if (word === 'via') relays.push({ speaker: rest.shift() ?? fail('"via" names nobody'), verb: take(VERBS) });
    else if (word === 'in') within = rest.shift() ?? fail('"in" names no attribution');
    else if (word === 'answers') {
      const to = rest.shift() ?? fail('"answers" names no attribution'), doubtful = rest[0]?.endsWith('?') === true;
      if (doubtful) rest[0] = rest[0]?.slice(0, -1) ?? '';
      answers.push({ to, relation: take(RELATIONS), ...(doubtful ? { doubtful } : {}) });
    }
    else fail(`"${word}" is no stance, no framing, and none of via, in, answers`);
  }
  return { id, speakers: who === '?' ? [] : who.split('/'), stance, framing, relays, answers, ...(within === undefined ? {} : { within }) };
}

/** Takes the lines "@role" out of an article and remembers where each began. */
function bodyOf(name: string, lines: readonly string[], from: number): { marked: string; roles: string[] } {
  const kept: string[] = [], roles: string[] = [];
  let role: string | undefined;
  lines.forEach((line, n) => {
    if (line.startsWith('@')) {
      role = line.slice(1).trim();
      const unknown = role.split('/').find((one) => !ROLES.includes(one));
      if (unknown !== undefined) failer(name, from + n)(`"${unknown}" is none of ${ROLES.join(', ')}`);
      return;
    }
    if (role === undefined && line.trim() !== '') failer(name, from + n)('the first words of the article have no role above them');
    kept.push(line);
    roles.push(role ?? 'body');
  });
  return { marked: kept.join('\n'), roles };
}

/** Marks add no lines, so the lines of the text are those of the file. */
function linesOf(text: string, roles: readonly string[]): GoldLine[] {
  let at = 0;
  return text.split('\n').flatMap((line, n): GoldLine[] => {
    const start = at;
    at += line.length + 1;
    return line.trim() === '' ? [] : [{ start, end: start + line.length, roles: (roles[n] as string).split('/') }];
  });
}
