import type { Remark } from '../text/remark.ts';
import type { Span } from '../text/span.ts';
import type { Head } from './html/head.ts';
import type { HtmlElement } from './html/element.ts';

/** A paragraph, heading, caption or button before it has a role: its words without the white space around them. */
export interface Line extends Span {
  /** What the markup says of it; absent in plain text. */
  readonly markup?: Markup;
}

export interface Markup {
  /** The nearest element that makes a block, by its place in the page's list. */
  readonly element: number;
  /** Visible characters that stand in links, in bold, in italics. */
  readonly linked: number;
  readonly bold: number;
  readonly italic: number;
  /** Whether a picture stands between the line before and this one, or in it. */
  readonly pictured: boolean;
  /** Where in the text an element begins whose name says that it holds the maker of a picture: <span class="credit">. */
  readonly credit: number | undefined;
  /** The address of its first link. */
  readonly href: string | undefined;
}

/** A decoded file laid out in lines, of whatever media type. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The elements the lines stand in; element 0 is the root. Empty in plain text. */
  readonly elements: readonly HtmlElement[];
  /** Whether it has the markup of a page of the web, not of Markdown. */
  readonly isHtml: boolean;
  readonly head: Head;
  readonly remarks: readonly Remark[];
  /** The stretch of the decoded file that a span of the text came from. */
  readonly sourceOf: (span: Span) => Span;
}
