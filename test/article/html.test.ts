import { describe, expect, it } from 'vitest';
import { articleOf, roleOf } from '../support/article.ts';

const textOf = (page: string): string => articleOf(page, 'text/html').text;

describe('what a page shows', () => {
  it('goes on behind a drawing whose strokes end themselves', () => expect(textOf(`<svg><defs><symbol>${'<path d="M0"/>'.repeat(40)}</symbol></defs></svg><p>The ministry denied it.</p>`)).toBe('The ministry denied it.'));
  it('goes on behind a drawing that is left open in a paragraph', () => expect(textOf('<p>Ruun <svg><g><path></svg>denied it.</p>')).toBe('Ruun denied it.'));
  it('leaves out what is hidden', () => expect(textOf('<p>The ministry denied it on Monday, and said so twice.</p><p hidden>Menu</p>')).toBe('The ministry denied it on Monday, and said so twice.'));
  it('has a paragraph that only listeners are spared', () => expect(textOf('<p aria-hidden="true">The ministry denied it.</p>')).toBe('The ministry denied it.'));
  it('leaves out signs that listeners are spared', () => expect(textOf('<p>The ministry denied it.<span aria-hidden="true"> *</span></p>')).toBe('The ministry denied it.'));
  it('is all of a page that waits for a script to show it', () => expect(textOf('<body style="visibility: hidden"><p>The ministry denied it.</p>')).toBe('The ministry denied it.'));
});

describe('a page of one sentence', () => {
  const SENTENCE = 'The ministry denied that the bridge held.';
  it.each([
    ['in a paragraph', `<p>${SENTENCE}</p>`],
    ['in ten thousand elements', `${'<div>'.repeat(1e4)}<p>${SENTENCE}</p>`],
    ['behind an attribute of a megabyte', `<p title="${'x'.repeat(1e6)}">${SENTENCE}</p>`],
  ])('has it as its body %s', (_name, page) => expect(roleOf(articleOf(page, 'text/html'), SENTENCE)).toBe('body'));
  it('has no body in a row of brackets', () => expect(articleOf('<'.repeat(1000), 'text/html').blocks.map(({ role }) => role)).toEqual(['chrome']));
});
