import type { Posted } from '../../ledger/filed.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { CopyText } from '../copies/copy.ts';
import { align } from '../copies/alignment.ts';
import type { Neighbours } from '../neighbours.ts';
import type { StoryKeys } from './keys.ts';
import { type BetweenOf, isNothing, laidBeside } from './laid.ts';
import type { Story } from './story.ts';
import { bearsOn, STATEMENT_TIES, tiesOf } from './ties.ts';

/** The indexes of what articles speak of: by fortnight, and for those without a day whenever. */
const STORY = 'story', WHENEVER = 'story-whenever';

/** Pairs of who and what that two articles must share to be laid side by side, at least, and as a part of those of the shorter. */
const MEET = { number: 2, part: 0.04 };
/** From this part of its words on an article counts as copied from another where what they tell is compared. */
const COPIED = 0.3;

/** Files articles by what they speak of. */
export async function fileStories(ledger: Ledger, articles: readonly string[], near: Neighbours): Promise<void> {
  const filed = [], whenever = [];
  for (const id of articles) {
    const story = await near.story(id), keys = await near.keys(id);
    if (!story || !keys) continue;
    const { own, dayless } = keys;
    filed.push({ article: id, keys: own });
    if (story.gist.day !== undefined) whenever.push({ article: id, keys: dayless });
  }
  await ledger.post(STORY, filed);
  await ledger.post(WHENEVER, whenever);
}

/** Ties what filed articles tell to what others tell, and what those before them tell where one of these bears on it. */
export async function linkStories(ledger: Ledger, articles: readonly string[], near: Neighbours): Promise<void> {
  const touched = new Set(articles), seen = new Map<string, readonly Story[]>(), { between, among } = besideIn(near);
  const look = async (ids: readonly string[]): Promise<void> => {
    const unseen = ids.filter((id) => !seen.has(id)), posted = await postedOf(ledger, unseen, near);
    for (const id of unseen) {
      const story = await near.story(id);
      seen.set(id, story ? await among(story, posted.get(id) ?? []) : []);
    }
  };
  await look(articles);
  for (const id of articles) {
    const story = await near.story(id);
    for (const other of seen.get(id) ?? []) if (story && bearsOn(other, story, between)) touched.add(other.gist.id);
  }
  // All of them at once: each look goes through what lies beside the drawers.
  await look([...touched]);
  for (const id of [...touched].sort()) {
    const story = await near.story(id);
    if (story) await retie(ledger, story, tiesOf(story, seen.get(id) ?? [], between));
  }
}

async function retie(ledger: Ledger, { gist }: Story, now: ReturnType<typeof tiesOf>): Promise<void> {
  const from = gist.told.map((told) => told.id);
  const before = from.length === 0 ? [] : await ledger.linked({ kinds: STATEMENT_TIES, from }), kept = new Set(now.map((tie) => tie.id));
  const same = new Map(before.map((tie) => [tie.id, JSON.stringify(tie.body)]));
  await ledger.relink({
    remove: before.filter((tie) => !kept.has(tie.id) || now.some((one) => one.id === tie.id && JSON.stringify(one.body) !== same.get(one.id))).map((tie) => tie.id), put: now,
  });
}

/** What several articles share enough keys with, in one walk through each index. */
async function postedOf(ledger: Ledger, articles: readonly string[], near: Neighbours): Promise<ReadonlyMap<string, readonly Posted[]>> {
  const asking: { readonly story: Story; readonly keys: StoryKeys }[] = [];
  for (const id of articles) {
    const story = await near.story(id), keys = await near.keys(id);
    if (story && keys) asking.push({ story, keys });
  }
  const meet = { ...MEET, of: asking.map(({ keys }) => keys.own.length) };
  const dated = await ledger.postedAll(STORY, asking.map(({ keys }) => keys.asked), meet);
  const undated = await ledger.postedAll(WHENEVER, asking.map(({ story, keys }) => (story.gist.day === undefined ? keys.dayless : [])), meet);
  return new Map(asking.map(({ story }, n) => [story.gist.id, [...dated[n] ?? [], ...undated[n] ?? []]]));
}

interface Beside {
  /** Whether one article was copied from another, asked of the texts themselves, so that it holds whatever is tied to what. */
  readonly between: BetweenOf;
  /** Of those posted the ones with which it has anything to do. Most that meet have nothing: who has been found a stranger is neither kept nor read again. */
  readonly among: (story: Story, posted: readonly Posted[]) => Promise<Story[]>;
}

function besideIn(near: Neighbours): Beside {
  const known = new Map<string, boolean>(), texts = new Map<string, CopyText>();
  const between: BetweenOf = (a, b) => {
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`, before = known.get(pair);
    if (before !== undefined) return { copy: before };
    const [first, second] = [texts.get(a), texts.get(b)], alignment = first && second && align(first.fingerprint, second.fingerprint);
    const copy = alignment !== undefined && Math.max(alignment.share, alignment.kept) >= COPIED;
    known.set(pair, copy);
    return { copy };
  };
  const story = async (id: string): Promise<Story | undefined> => {
    const text = await near.copyText(id);
    if (text) texts.set(id, text);
    return near.story(id);
  };
  return {
    between,
    among: async ({ gist: { id, snapshot } }, posted) => {
      const one = await story(id), found: Story[] = [];
      for (const { article } of posted) {
        const other = article === id || near.strangers.has(id, article) ? undefined : await story(article);
        if (!one || !other || other.gist.snapshot === snapshot) continue;
        if (!isNothing(laidBeside(one, other, between)) || !isNothing(laidBeside(other, one, between))) found.push(other);
        else near.strangers.add(one.gist.id, other.gist.id);
      }
      return found;
    },
  };
}
