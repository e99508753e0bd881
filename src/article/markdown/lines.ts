import { fromMarkdown } from 'mdast-util-from-markdown';
import { NO_HEAD } from '../html/head.ts';
import type { HtmlElement } from '../html/element.ts';
import type { Line, Page } from '../line.ts';
import { plainPage } from '../plain/lines.ts';
import { newVisible } from '../visible.ts';

/** A node of the tree, as far as it matters here. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly depth?: number;
  readonly alt?: string | null | undefined;
  readonly url?: string;
  readonly position?: { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } } | undefined;
}

/** The parser takes minutes for a book of brackets; nobody writes an article of this length in Markdown. In characters. */
const LONGEST = 500_000;
/** Characters that open something which has to be looked for later; a text that is made of them is no text. */
const MOST_OPENERS = 20_000;
/** The parser's time grows with the square of a list's length. */
const MOST_LINES = 10_000;

const BLOCKS: Readonly<Record<string, string>> = { paragraph: 'p', code: 'pre', tableCell: 'td' };
const AROUND: Readonly<Record<string, string>> = { blockquote: 'blockquote', listItem: 'li', list: 'ul' };

/** Lays Markdown out in lines of visible text, as a page of HTML of the same structure would be. What is too long or too tangled to parse is laid out as plain text, with a remark. */
export function markdownPage(source: string): Page {
  if (source.length > LONGEST || openers(source) > MOST_OPENERS || source.split('\n', MOST_LINES + 1).length > MOST_LINES) return asPlain(source);
  try {
    return laidOut(fromMarkdown(source) as Node);
  } catch {
    // The parser, and the walk below, run out of stack where thousands of quotations are nested.
    return asPlain(source);
  }
}

function laidOut(tree: Node): Page {
  const visible = newVisible();
  const lines: Line[] = [];
  // The paragraphs need a container below the root, as the body of a page is looked for among containers.
  const elements: HtmlElement[] = [{ tag: '', parent: -1, depth: 0, names: '', datetime: undefined }, { tag: 'article', parent: 0, depth: 1, names: '', datetime: undefined }];
  let linked = 0, bold = 0, italic = 0, inked = false, first = 0, lineStart = 0, href: string | undefined;

  const begin = (): void => {
    if (lines.length > 0) visible.add('\n\n', first, first);
    lineStart = visible.length();
  };
  const words = (node: Node, style: { link: boolean; bold: boolean; italic: boolean }): void => {
    const start = node.position?.start.offset ?? 0, end = node.position?.end.offset ?? start;
    if (node.type === 'break' && inked) visible.add('\n', start, Math.max(end, start));
    // A picture leaves no words, and the blanks behind it open no line.
    const value = inked ? node.value : node.value?.trimStart();
    if (value !== undefined && value !== '' && node.type !== 'html') {
      if (!inked) begin();
      visible.add(value, Math.min(end, start + (node.value?.length ?? 0) - value.length), end);
      inked = true;
      if (style.link) linked += value.length;
      if (style.bold) bold += value.length;
      if (style.italic) italic += value.length;
    }
    if (node.type === 'link') href ??= node.url;
    const inside = { link: style.link || node.type === 'link', bold: style.bold || node.type === 'strong', italic: style.italic || node.type === 'emphasis' };
    for (const child of node.children ?? []) words(child, inside);
  };
  const block = (node: Node, parent: number, depth: number): void => {
    const tag = node.type === 'heading' ? `h${node.depth ?? 2}` : BLOCKS[node.type] ?? AROUND[node.type];
    let element = parent;
    if (tag !== undefined) {
      element = elements.length;
      elements.push({ tag, parent, depth, names: '', datetime: undefined });
    }
    if (node.type === 'heading' || BLOCKS[node.type] !== undefined) {
      first = node.position?.start.offset ?? 0;
      linked = bold = italic = 0;
      href = undefined;
      inked = false;
      words(node, { link: false, bold: false, italic: false });
      if (inked) lines.push({ start: lineStart, end: visible.length(), markup: { element, linked, bold, italic, pictured: false, credit: undefined, href } });
    } else for (const child of node.children ?? []) block(child, element, depth + 1);
  };
  block(tree, 1, 2);
  return { text: visible.text(), lines, elements, isHtml: false, head: NO_HEAD, remarks: [], sourceOf: visible.sourceOf };
}

function openers(source: string): number {
  let count = 0;
  for (let i = 0; i < source.length; i++) if ('[]*_`<>&!~'.includes(source[i] as string)) count++;
  return count;
}

function asPlain(source: string): Page {
  return { ...plainPage(source), remarks: [{ rule: 'markdown/read-as-text', level: 'note', message: 'This Markdown is too long or too tangled to take apart, and was read as plain text.' }] };
}
