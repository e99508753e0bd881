import type { Posted } from '../../ledger/filed.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { CopyText } from '../copies/copy.ts';
import { align } from '../copies/alignment.ts';
import type { Neighbours } from '../neighbours.ts';
import type { StoryKeys } from './keys.ts';
import type { BetweenOf } from './laid.ts';
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
  const touched = new Set(articles), between = betweenIn(near), seen = new Map<string, Story[]>();
  for (const [id, found] of await allNeighboursOf(ledger, articles, near)) seen.set(id, found);
  const neighbours = async (story: Story): Promise<Story[]> => {
    const found = seen.get(story.gist.id) ?? (await allNeighboursOf(ledger, [story.gist.id], near))[0]?.[1] ?? [];
    seen.set(story.gist.id, found);
    return found;
  };
  for (const id of articles) {
    const story = await near.story(id);
    for (const other of story ? await neighbours(story) : []) {
      if (story && !touched.has(other.gist.id) && bearsOn(other, story, await between([story, other]))) touched.add(other.gist.id);
    }
  }
  for (const id of [...touched].sort()) {
    const story = await near.story(id);
    if (!story) continue;
    const others = await neighbours(story), how = await between([story, ...others]);
    await retie(ledger, story, tiesOf(story, others, how));
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

/** What several articles are laid beside, in one walk through each index. */
async function allNeighboursOf(ledger: Ledger, articles: readonly string[], near: Neighbours): Promise<(readonly [string, Story[]])[]> {
  const asking: { readonly story: Story; readonly keys: StoryKeys }[] = [];
  for (const id of articles) {
    const story = await near.story(id), keys = await near.keys(id);
    if (story && keys) asking.push({ story, keys });
  }
  const meet = { ...MEET, of: asking.map(({ keys }) => keys.own.length) };
  const dated = await ledger.postedAll(STORY, asking.map(({ keys }) => keys.asked), meet);
  const undated = await ledger.postedAll(WHENEVER, asking.map(({ story, keys }) => (story.gist.day === undefined ? keys.dayless : [])), meet), found: (readonly [string, Story[]])[] = [];
  for (const [n, { story }] of asking.entries()) found.push([story.gist.id, await neighboursOf(story, [...dated[n] ?? [], ...undated[n] ?? []], near)]);
  return found;
}

async function neighboursOf(story: Story, posted: readonly Posted[], near: Neighbours): Promise<Story[]> {
  const found: Story[] = [];
  for (const { article } of posted) {
    const other = article === story.gist.id ? undefined : await near.story(article);
    if (other && other.gist.snapshot !== story.gist.snapshot) found.push(other);
  }
  return found;
}

/** Whether one article was copied from another, asked of the texts themselves, so that it holds whatever is tied to what. */
function betweenIn(near: Neighbours): (stories: readonly Story[]) => Promise<BetweenOf> {
  const known = new Map<string, boolean>();
  return async (stories) => {
    const texts = new Map<string, CopyText>();
    for (const { gist } of stories) {
      const text = await near.copyText(gist.id);
      if (text) texts.set(gist.id, text);
    }
    return (a, b) => {
      const pair = a < b ? `${a} ${b}` : `${b} ${a}`, before = known.get(pair);
      if (before !== undefined) return { copy: before };
      const [first, second] = [texts.get(a), texts.get(b)], alignment = first && second && align(first.fingerprint, second.fingerprint);
      const copy = alignment !== undefined && Math.max(alignment.share, alignment.kept) >= COPIED;
      known.set(pair, copy);
      return { copy };
    };
  };
}
