import { articleBy } from '../../src/article/find.ts';
import { type Linear, lookup } from '../../src/article/roles/linear.ts';
import { COLUMNS, type Looks, type RoleModel, sharesByBoth, sharesByLinear } from '../../src/article/roles/role-model.ts';
import { type Model } from '../../src/model/format.ts';
import type { MediaType } from '../../src/snapshot/snapshot.ts';
import { quantised } from '../perceptron.ts';
import { saveModel } from '../save.ts';
import { bytesOfPage, domainOf, goldOf, type GoldPage, SETS } from './gold.ts';
import type { Target } from './label.ts';
import { examplesOf, type Lesson, lessonOf } from './pages.ts';
import { readingLine, scoreReadings } from './readings.ts';
import { rowsOf, secondLook } from './second-look.ts';
import { learn, type Learnt, type Settings } from './softmax.ts';

/** Pages are parted in so many, by outlet, for cross-validation. */
const FOLDS = 5;
/** Found by cross-validation: of all that differed, the small rate counted most (body F1 of lines 95.5 at 0.15, 96.7 at 0.01); from 6,000 features on nothing was gained. */
const SETTINGS: Settings = { columns: COLUMNS.length, fewestDomains: 15, most: 10_000, rounds: 3, rate: 0.01, l2: 2e-5, dropout: 0.2, seed: 20240611 };
/** Share of the weights that are cut to the largest byte. */
const CLIP = 0.002;
/** A page on which a model of other outlets disagrees with the gold over more words than this share of the body: its gold is of another version of the page, or of a part of it. */
const MOST_DISPUTED = 0.7;

const VARIANTS = {
  blocks: { files: 'html', mediaType: 'text/html', does: 'Tells of each line of a page, by its words, its neighbours and the markup around it, whether it is body, standfirst, picture text or something else: a linear model (softmax) over hashed features, then small trees that place each line among what the first takes for told.' },
  lines: { files: 'plain', mediaType: 'text/plain', does: 'Tells of each line of bare text or Markdown, by its words and its neighbours alone, whether it is body, standfirst, picture text or something else: a linear model (softmax) over hashed features, then small trees that place each line among what the first takes for told.' },
} as const;

const TRAINED_ON = [
  'WCXB dev split (Murrough-Foley, web-content-extraction-benchmark; annotations CC BY 4.0), 694 of its articles: those that share a domain or a text with its test split are left out',
  'reviewed outputs of the parsers of fundus (flairNLP, tests/resources; MIT), 254 pages of 181 outlets',
  'a feature counts only if pages of 15 domains have it, so that nothing is learnt of one outlet; no text of a page is in the file, only numbers',
];

interface Taught {
  readonly gold: GoldPage;
  readonly bytes: Uint8Array;
  readonly fold: number;
  readonly set: (typeof SETS)[number];
  readonly lesson: Lesson | undefined;
}

/** Cross-validates by outlet, trains on everything, and writes the model for pages with markup (`blocks`) or for bare text (`lines`). */
export function trainRoles(name: keyof typeof VARIANTS): void {
  const { mediaType, does } = VARIANTS[name];
  const pages = readPages(name);
  const lessons = [...pages.flatMap(({ lesson }) => (lesson ? [lesson] : [])), ...(name === 'lines' ? cleanLessons(pages) : [])];
  const examples = examplesOf(lessons), places = placesOf(lessons);
  const lines = (belongs: (lesson: number) => boolean): number[] => places.flatMap((its, n) => (belongs(n) ? its.filter((_, i) => lessons[n]?.looked.views[i]?.far === false) : []));
  const foldOf = (n: number): number => (lessons[n] as Lesson).fold;
  const linears = inFolds((fold) => small(learn(examples, lines((n) => foldOf(n) !== fold), SETTINGS)));
  // The second look learns from what the first says of pages that it has not seen.
  const shares = lessons.map(({ looked, fold }) => sharesByLinear(linears[fold] as Linear, looked));
  const sound = lessons.map((lesson, n) => isSound(lesson, shares[n] as Float64Array));
  const doubted = sound.filter((is) => !is).length;
  process.stdout.write(`${lessons.length} lessons, ${examples.allowed.length} lines; the gold of ${doubted} is not believed\n`);
  const rows = rowsOf(lessons, shares);
  const looks = inFolds((fold): Looks => ({ linear: linears[fold] as Linear, ...secondLook(rows, (n) => sound[n] === true && foldOf(n) !== fold) }));
  const scores = crossValidated(pages, looks.map((its): RoleModel => ({ marked: name === 'blocks', sharesOf: (looked) => sharesByBoth(its, looked) })), mediaType);
  saveModel(modelOf(name, learn(examples, lines((n) => sound[n] === true), SETTINGS), secondLook(rows, (n) => sound[n] === true)), {
    does, trainedOn: [...TRAINED_ON, `${doubted} pages whose gold a model of other outlets contradicts over most of the body are not learnt from (they count in the scores)`], scores,
  });
}

const inFolds = <T>(make: (fold: number) => T): T[] => Array.from({ length: FOLDS }, (_, fold) => make(fold));

function modelOf(name: string, learnt: Learnt, trees: Pick<Looks, 'body' | 'standfirst'>): Model {
  const both = Object.entries(trees);
  return {
    name, lists: { columns: COLUMNS }, numbers: Object.fromEntries(both.map(([look, { depth }]) => [`${look}-depth`, depth])),
    tables: {
      'features-keys': { cells: learnt.keys, scale: 1 }, 'features-weights': quantised({ cells: learnt.weights }, CLIP),
      ...Object.fromEntries(both.flatMap(([look, { asks, cuts, answers, scale }]) => [[`${look}-asks`, { cells: asks, scale: 1 }], [`${look}-cuts`, { cells: cuts, scale: 1 }], [`${look}-answers`, { cells: answers, scale }]])),
    },
  };
}

function isSound({ looked: { views }, targets }: Lesson, guessed: Float64Array): boolean {
  let told = 0, disputed = 0;
  views.forEach(({ count }, i) => {
    const { allowed } = targets[i] as Target;
    if (allowed & TOLD && allowed & ~TOLD) return;
    const is = (allowed & TOLD) !== 0, share = (guessed[i * COLUMNS.length] as number) + (guessed[i * COLUMNS.length + 1] as number);
    if (is) told += count;
    disputed += count * Math.abs(Number(is) - share);
  });
  return disputed <= MOST_DISPUTED * told;
}

/** Bits of the columns that are told. */
const TOLD = 3;

function readPages(name: keyof typeof VARIANTS): Taught[] {
  const { files, mediaType } = VARIANTS[name];
  const domains = new Map<string, number>();
  return SETS.flatMap((set) => goldOf(set).map((gold): Taught => {
    const host = domainOf(gold);
    if (!domains.has(host)) domains.set(host, domains.size);
    const domain = domains.get(host) as number, fold = domain % FOLDS;
    const bytes = bytesOfPage(gold, files);
    return { gold, bytes, fold, set, lesson: lessonOf(bytes, mediaType, gold, domain, fold) };
  }));
}

/** Articles without anything around them: every line of theirs is told, also the last. */
function cleanLessons(pages: readonly Taught[]): Lesson[] {
  return pages.flatMap(({ gold, fold, lesson }) => {
    if (!lesson) return [];
    const bare = (text: string): Lesson | undefined => lessonOf(new TextEncoder().encode(text), 'text/plain', gold, lesson.domain, fold);
    return [bare(`${gold.body}\n`), gold.title ? bare(`${gold.title}\n\n${gold.body}\n`) : undefined].flatMap((its) => (its ? [its] : []));
  });
}

/** The places of each lesson's lines among the examples. */
function placesOf(lessons: readonly Lesson[]): number[][] {
  let at = 0;
  return lessons.map(({ looked }) => looked.views.map(() => at++));
}

/** As it is shipped: a byte a weight. */
function small(learnt: Learnt): Linear {
  const { cells, scale } = quantised({ cells: learnt.weights }, CLIP);
  return { ...lookup(learnt.keys), weights: cells, scale };
}

/** Each page read with the model that saw neither it nor its outlet, as the scorer has it. */
function crossValidated(pages: readonly Taught[], models: readonly RoleModel[], mediaType: MediaType): string[] {
  const read = (page: Taught): string => readingLine(page.gold.id, mediaType, articleBy(() => models[page.fold] as RoleModel, { input: '', id: 'sha256:', bytes: page.bytes, mediaType, remarks: [] }));
  return SETS.map((set) => {
    const score = scoreReadings(set, pages.filter((page) => page.set === set).map(read));
    process.stdout.write(`${set}\n${score}\n`);
    return `${set}, each page read by a model that saw no page of its domain:\n\n\`\`\`\n${score}\n\`\`\``;
  });
}
