import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOf, roleOf } from '../support/article.ts';

const SEED = '../shared/gold/seed';

describe.skipIf(!existsSync(SEED))('the article the project starts from (needs ../shared)', () => {
  const text = existsSync(SEED) ? readFileSync(`${SEED}/article.txt`, 'utf8') : '';
  const gold = existsSync(SEED) ? JSON.parse(readFileSync(`${SEED}/gold.json`, 'utf8')) as { blocks: Record<string, string[]>; photo: object } : { blocks: {}, photo: {} };
  const article = articleOf(text);

  it('has every block in its role', () => {
    const wrong = Object.entries(gold.blocks).flatMap(([role, lines]) => lines.filter((line) => roleOf(article, line) !== role).map((line) => `${line} is ${roleOf(article, line)}, not ${role}`));
    expect(wrong).toEqual([]);
  });
  it('has nothing else outside the body', () => {
    const named = Object.values(gold.blocks).flat();
    const others = article.blocks.filter(({ role }) => role !== 'body').map(({ start, end }) => article.text.slice(start, end).trim()).filter((block) => !named.some((words) => block.includes(words)));
    expect(others).toEqual(['READ MORE:']);
  });
  it('has its photo', () => expect(article.photos.map(({ start: _s, end: _e, ...photo }) => photo)).toEqual([gold.photo]));
  it('has its promos as related', () => expect(article.related.map(({ title }) => title)).toEqual(gold.blocks['promo']));
  it('has no date', () => expect(article.published).toBeUndefined());
  it('has the label that does not fit as a remark', () => expect(article.remarks.map(({ rule }) => rule)).toContain('genre/label-mismatch'));
});

const STORIES = '../shared/gold/stories';

interface StoryPage { readonly slug: string; readonly blocks: readonly string[] }

describe.skipIf(!existsSync(STORIES))('the pages of a story (needs ../shared)', () => {
  const pages = existsSync(STORIES) ? (JSON.parse(readFileSync(`${STORIES}/gold.json`, 'utf8')) as { pages: StoryPage[] }).pages : [];
  const TOLD = new Set(['headline', 'standfirst', 'body']);

  /** Paragraphs whose words are told where the gold says furniture, or the other way round. */
  const wrongIn = ({ slug, blocks }: StoryPage): string[] => {
    const article = articleOf(readFileSync(`${STORIES}/${slug}.txt`, 'utf8'));
    let at = 0;
    return article.text.split('\n\n').flatMap((paragraph, i) => {
      const start = at, end = at + paragraph.length, gold = blocks[i] ?? '';
      at = end + 2;
      const mine = article.blocks.filter((block) => block.start >= start && block.start < end && block.role !== 'dateline').map(({ role }) => role);
      return mine.every((role) => TOLD.has(role) === TOLD.has(gold)) ? [] : [`${slug}: ${gold}, not ${mine.join(' ')}: ${paragraph.slice(0, 60)}`];
    });
  };

  it('tell what they tell, and nothing of their furniture, in all but 6 of 230 paragraphs', () => {
    const wrong = pages.flatMap(wrongIn);
    expect(wrong.length).toBeLessThanOrEqual(6);
  });
});
