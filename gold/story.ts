import { parseMarked } from '../src/text/marked.ts';

/** A page of a story family: its text and what is known of it beside. */
export interface StoryPage {
  readonly slug: string;
  readonly outlet: string;
  readonly text: string;
}

/** A story family: its pages, and the gold in the shape that the scorer of stories reads (`stories-gold@1`). */
export interface StoryFamily {
  readonly pages: readonly StoryPage[];
  readonly gold: object;
}

interface Row {
  readonly id: string;
  readonly speaker: string;
  readonly stance: string;
  readonly utterance: string | null;
  readonly within?: string;
  readonly claims: readonly { readonly claim: string; readonly side: 'asserted' | 'denied'; readonly uncertain?: true }[];
}

const STANCES = new Set(['denies', 'questions', 'demands', 'withholds']);

/** Reads a family from its files, by name: `story` and `SLUG.gold`. The format is told in README.md. */
export function parseStory(family: string, files: ReadonlyMap<string, string>): StoryFamily {
  const pages: StoryPage[] = [], statements: object[] = [], copies: object[] = [], carried: (Row & { readonly statement: string; readonly page: string })[] = [];
  for (const [name, file] of [...files].filter(([one]) => one.endsWith('.gold')).sort()) {
    const slug = name.slice(0, -'.gold'.length), [head = '', body = ''] = file.split('\n---\n'), rows: Row[] = [];
    let outlet = '';
    for (const line of head.split('\n')) {
      const [first = '', ...rest] = line.trim().split(/\s+/);
      if (first === 'outlet') outlet = rest.join(' ');
      else if (first === 'copy') copies.push({ page: slug, of: rest[0], kind: rest[1], share: 0.5 });
      else if (first !== '' && !first.startsWith('#')) rows.push(rowOf(first, rest));
    }
    const { text, marks } = parseMarked(body);
    pages.push({ slug, outlet, text });
    for (const row of rows) {
      const spans = (role: string): { readonly text: string }[] => marks.filter((mark) => mark.role === role && mark.of.includes(row.id)).map(({ start, end }) => ({ text: text.slice(start, end) }));
      const content = spans('content'), [source] = spans('source'), [cue] = spans('cue'), statement = `${slug}#${row.id}`;
      if (content.length === 0) throw new SyntaxError(`${family}/${name}: ${row.id} has no content`);
      statements.push({ id: statement, page: slug, source, cue, content, stance: row.stance, speaker: row.speaker, utterance: row.utterance, claims: row.claims, ...(row.within === undefined ? {} : { within: `${slug}#${row.within}` }) });
      carried.push({ ...row, statement, page: slug });
    }
  }
  return { pages, gold: { schema: 'stories-gold@1', family, pages: pages.map(({ slug }) => ({ slug })), statements, copies, toleratedCopies: [], ...aboutStory(files.get('story') ?? '', carried) } };
}

function rowOf(id: string, words: readonly string[]): Row {
  const [speaker = '', ...rest] = words;
  const claims = rest.filter((word) => /^c\w+[+-]\??$/.test(word)).map((word) => ({
    claim: word.replace(/[+-]\??$/, ''), side: word.includes('-') ? 'denied' as const : 'asserted' as const, ...(word.endsWith('?') ? { uncertain: true as const } : {}),
  }));
  const at = rest.indexOf('in'), within = at < 0 ? undefined : rest[at + 1];
  return { id, speaker, claims, stance: rest.find((word) => STANCES.has(word)) ?? 'asserts', utterance: rest.find((word) => /^u\d+$/.test(word)) ?? null, ...(within === undefined ? {} : { within }) };
}

/** What the file `story` says of all pages together, with what follows from the rows. */
function aboutStory(file: string, rows: readonly (Row & { readonly statement: string; readonly page: string })[]): object {
  const utterances: object[] = [], claims: object[] = [], originCounts: Record<string, object> = {}, answers: object[] = [], notAnswers: object[] = [], drift: object[] = [], toleratedDrift: string[][] = [], mustNotMerge: object[] = [];
  for (const line of file.split('\n')) {
    const [kind = '', a = '', b = '', c = '', d = ''] = line.trim().split(/\s+/);
    if (kind === 'utterance') utterances.push({ id: a, speaker: b, day: c === '-' ? null : c, statements: rows.filter(({ utterance }) => utterance === a).map(({ statement }) => statement) });
    if (kind === 'claim') {
      const ranges = / origins (\d)-(\d) (\d)-(\d)/.exec(line), sides = (['asserted', 'denied'] as const).map((side) => rows.filter((row) => row.claims.some((one) => one.claim === a && one.side === side)));
      const [asserted = [], denied = []] = sides;
      claims.push({
        id: a, assertedBy: saidIn(asserted), deniedBy: saidIn(denied), statements: [...new Set([...asserted, ...denied].map(({ statement }) => statement))], uncounted: [...asserted, ...denied].filter(({ utterance }) => utterance === null).map(({ statement }) => statement),
      });
      originCounts[a] = { ...countOf(asserted, ranges?.slice(1, 3)), denied: countOf(denied, ranges?.slice(3, 5)) };
    }
    if (kind === 'answer') answers.push({ from: a, to: b, relation: c, ...(d === '' ? {} : { claim: d }) });
    if (kind === 'not-answer') notAnswers.push({ from: a, to: b });
    if (kind === 'drift') drift.push({ a, b, kind: c });
    if (kind === 'tolerated') toleratedDrift.push([a, b]);
    if (kind === 'apart') mustNotMerge.push({ kind: a, a: b, b: c, why: line.trim().split(/\s+/).slice(4).join(' ') });
  }
  return { utterances, claims, originCounts, answers, notAnswers, drift, toleratedDrift, mustNotMerge, corrections: [] };
}

const saidIn = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap(({ utterance }) => utterance ?? []))];

function countOf(rows: readonly (Row & { readonly page: string })[], range: readonly string[] | undefined): object {
  const origins = saidIn(rows).length, articles = new Set(rows.map(({ page }) => page)).size;
  return { articles, texts: articles, origins, originsMin: range ? Number(range[0]) : origins, originsMax: range ? Number(range[1]) : origins };
}
