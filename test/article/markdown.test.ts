import { describe, expect, it } from 'vitest';
import { articleOf } from '../support/article.ts';

const OPENING = 'The mayor of Brel, Lina Holm, resigned on Monday after the old bridge fell into the river.';
const rolesOf = (page: string): string[] => articleOf(page, 'text/markdown').blocks.map(({ role }) => role);

describe('an article in Markdown', () => {
  it('has its paragraphs as body', () => expect(rolesOf(`# Mayor resigns\n\n${OPENING}\n\n“I am sorry,” she said at the town hall.`)).toEqual(['headline', 'body', 'body']));
  it('has a body when it is one paragraph', () => expect(rolesOf(OPENING)).toEqual(['body']));
  it('leaves no blank lines where a picture stood', () => expect(articleOf('# Mayor resigns\n\n![A bridge](bridge.jpg)\n\nShe is sorry.', 'text/markdown').text).toBe('Mayor resigns\n\nShe is sorry.'));
  it('begins a caption behind its picture', () => expect(articleOf('# Mayor resigns\n\n![A bridge](bridge.jpg)\n*A bridge.*', 'text/markdown').text).toBe('Mayor resigns\n\nA bridge.'));
});
