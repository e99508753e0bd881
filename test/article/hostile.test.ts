import { describe, expect, it } from 'vitest';
import type { MediaType } from '../../src/snapshot/snapshot.ts';
import { articleOf } from '../support/article.ts';

/** Seconds of CPU that a megabyte may take, and what small inputs may take whatever their size. */
const PER_MEGABYTE = 2, AT_LEAST = 1;

const HOSTILE: readonly (readonly [name: string, mediaType: MediaType, text: string])[] = [
  ['nothing', 'text/plain', ''],
  ['NULs', 'text/plain', '\0'.repeat(1e6)],
  ['a line of 5 MB', 'text/plain', 'word and another word. '.repeat(217_000)],
  ['a paragraph of 5 MB', 'text/html', `<p>${'word and another word. '.repeat(217_000)}`],
  ['10,000 nested <div>', 'text/html', `${'<div>'.repeat(1e4)}x`],
  ['100,000 nested tags', 'text/html', `${'<div>'.repeat(1e5)}x${'</div>'.repeat(1e5)}`],
  ['an attribute of 1 MB', 'text/html', `<p class="${'a b '.repeat(250_000)}">The ministry denied it.</p>`],
  ['50,000 siblings', 'text/html', '<p>One two three four five six seven.</p>'.repeat(5e4)],
  ['unclosed everything', 'text/html', '<ul><li><i><p><b><table><tr><td>x'.repeat(2e4)],
  ['end tags that end nothing', 'text/html', '<b>'.repeat(5e4) + '</i></b></a>'.repeat(5e4)],
  ['a million <', 'text/html', '<'.repeat(1e6)],
  ['blanks', 'text/html', `<p>${' '.repeat(3e6)}`],
  ['JSON-LD of brackets', 'text/html', `<script type="application/ld+json">${'['.repeat(4e5)}</script>`],
  ['a title of bars', 'text/html', `<title>${' | a'.repeat(1e5)}</title><p>x`],
  ['captions of labels', 'text/html', `<figcaption>${'Photo: a '.repeat(20)}</figcaption>`.repeat(1e4)],
  ['promos', 'text/plain', 'READ MORE:\nTitle of a thing\n\n'.repeat(2e4)],
  ['nested quotations in Markdown', 'text/markdown', `${'> '.repeat(1e4)}x`],
  ['a list of 50,000 in Markdown', 'text/markdown', '- a\n'.repeat(5e4)],
  ['brackets in Markdown', 'text/markdown', '['.repeat(5e4)],
  ['a lone surrogate', 'text/html', '<p>&#xd83d; The ministry denied it.'],
];

describe('hostile input', () => {
  it.each(HOSTILE)('%s: is read in time', (_name, mediaType, text) => {
    const before = process.cpuUsage();
    const { blocks } = articleOf(text, mediaType);
    const { user, system } = process.cpuUsage(before);
    expect(blocks.length).toBeGreaterThanOrEqual(0);
    expect((user + system) / 1e6).toBeLessThan(Math.max(AT_LEAST, (PER_MEGABYTE * text.length) / 1e6));
  });
  it.each(['constructor', 'toString', 'hasOwnProperty'])('an element called <%s> is an element like others', (tag) => expect(articleOf(`<${tag}><${tag}>The ministry denied it.</${tag}>`, 'text/html').text).toBe('The ministry denied it.'));
  it('that is nested deep leaves a remark', () => expect(articleOf(`${'<div>'.repeat(1e4)}x`, 'text/html').remarks.map(({ rule }) => rule)).toContain('html/deep-nesting'));
});
