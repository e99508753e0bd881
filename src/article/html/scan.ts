import { Tokenizer } from '../../snapshot/markup.ts';
import type { Line, Page } from '../line.ts';
import type { Remark } from '../../text/remark.ts';
import type { Visible } from '../visible.ts';
import { newVisible } from '../visible.ts';
import { type Attributes, BLOCKS, type HtmlElement, NAMING, newAttributes, RUNNING, UNSEEN, VOID } from './element.ts';
import { newHeadKeeper } from './keep-head.ts';
import { newNest } from './nest.ts';
import { newLineMaker } from './make-lines.ts';

/** No page made by people nests deeper; what does is a mistake or an attack. */
const DEEP = 500;

/** Elements named longer than this are no elements. */
const LONGEST_TAG = 40;

/** Class names longer than this hold somebody's data. */
const LONGEST_NAMES = 400;

/** A page's lines, and how much of its text nobody sees because it is hidden. */
export interface Scanned extends Page {
  /** Characters in `hidden` and the like; 0 where they were asked for. */
  readonly hidden: number;
}

/**
 * Lays a page out in lines, in one pass over the tokens and without a tree: each line remembers the element it stands in, each element its parent. Text that the
 * page hides is left out unless `showHidden`. Linear in the page, whatever is nested in what and left open. Never throws.
 */
export function scanHtml(source: string, showHidden = false): Scanned {
  const visible: Visible = newVisible();
  const nest = newNest();
  const head = newHeadKeeper();
  const lines = newLineMaker(visible, source);
  let hidden = 0;
  let attributes = NONE, names = '', wanted = 0, tag = '', attribute = '', value = '';
  // How deep in the nest the outermost element lies whose text nobody sees, and the outermost that is hidden.
  let unseenAt = Infinity, hiddenAt = Infinity, cursor = 0, adjacent = false;

  const leave = (element: HtmlElement, depth: number): void => {
    if (unseenAt !== Infinity && depth <= unseenAt) unseenAt = Infinity;
    if (hiddenAt !== Infinity && depth <= hiddenAt) hiddenAt = Infinity;
    head.close(element.tag);
    if (nest.isBlock(element)) lines.end();
    else lines.style(element.tag, -1);
    adjacent = true;
  };
  const begin = (endIndex: number): void => {
    cursor = endIndex + 1;
    if (tag === '') return;
    const name = tag;
    tag = '';
    if (name === 'br') {
      if (unseenAt === Infinity && hiddenAt === Infinity) lines.breakLine();
      return;
    }
    head.see(name, attributes);
    if (VOID.has(name)) {
      if (name === 'hr') lines.end();
      if (name === 'img') lines.picture();
      return;
    }
    const block = BLOCKS.has(name) || (name.includes('-') && !RUNNING.has(nest.top().tag));
    if (block) lines.end();
    nest.makeRoom(name, block, leave);
    const running = RUNNING.has(nest.top().tag);
    nest.open(name, names, attributes.datetime, block);
    if (unseenAt === Infinity && UNSEEN.has(name)) unseenAt = nest.depth();
    if (!showHidden && unseenAt === Infinity && hiddenAt === Infinity && isHidden(name, attributes)) hiddenAt = nest.depth();
    head.open(name, attributes);
    if (name === 'video' || name === 'iframe') lines.picture();
    if (block) lines.begin(nest.block());
    else {
      // Chips in a row, laid apart by the style sheet: <span>By Ilse</span><span>3 May</span>
      if (adjacent && !running) lines.space();
      lines.style(name, 1);
      if (name === 'a') lines.link(attributes.href);
      if (names !== '' && CREDIT.test(names)) lines.credit();
    }
  };
  const text = (start: number, end: number, decoded?: string): void => {
    adjacent = false;
    if (head.keeps()) head.text(decoded ?? source.slice(start, end));
    if (unseenAt !== Infinity) return;
    if (hiddenAt !== Infinity) hidden += end - start;
    else lines.text(start, end, decoded);
  };
  const finishAttribute = (): void => {
    if (attribute === '') return;
    if (wanted & NAMES && value.length < LONGEST_NAMES) names += names === '' ? value : ` ${value}`;
    if (wanted & KEEP) {
      if (attributes === NONE) attributes = newAttributes();
      attributes[attribute as keyof Attributes] ??= value;
    }
    attribute = '';
  };

  const tokenizer = new Tokenizer({ decodeEntities: true }, {
    onopentagname(start, end) {
      tag = end - start > LONGEST_TAG ? 'span' : source.slice(start, end).toLowerCase();
      attributes = NONE;
      names = '';
    },
    onattribname(start, end) {
      value = attribute = '';
      if (end - start > LONGEST_WANTED) return;
      const name = source.slice(start, end);
      // Names are in small letters nearly everywhere.
      wanted = WANTED.get(name) ?? WANTED.get(name.toLowerCase()) ?? 0;
      if (wanted > 0) attribute = name.toLowerCase();
    },
    onattribdata(start, end) { if (attribute !== '') value += source.slice(start, end); },
    onattribentity(codepoint) { if (attribute !== '') value += String.fromCodePoint(codepoint); },
    onattribend: finishAttribute,
    onopentagend: begin,
    onselfclosingtag(endIndex) {
      // Only in drawings and formulas does the stroke end an element: <path/>. Nobody sees text there.
      if (nest.isOpen('svg') || nest.isOpen('math')) tag = '';
      begin(endIndex);
    },
    onclosetag(start, end) {
      const name = end - start > LONGEST_TAG ? 'span' : source.slice(start, end).toLowerCase();
      cursor = source.indexOf('>', end) + 1 || source.length;
      if (name === 'br') lines.breakLine();
      nest.close(name, leave);
      if (BLOCKS.has(name)) lines.begin(nest.block());
    },
    ontext(start, end) {
      cursor = end;
      text(start, end);
    },
    ontextentity(codepoint, end) {
      const start = Math.min(cursor, end);
      cursor = end;
      text(start, end, String.fromCodePoint(codepoint));
    },
    oncomment(_start, end) { cursor = end + 1; },
    oncdata(start, end) { cursor = end + 1; if (unseenAt === Infinity && nest.depth() > 0) void start; },
    ondeclaration(_start, end) { cursor = end + 1; },
    onprocessinginstruction(_start, end) { cursor = end + 1; },
    onend() { lines.end(); },
  });
  tokenizer.write(source);
  tokenizer.end();
  lines.end();
  const remarks: Remark[] = [];
  if (nest.deepest() > DEEP) remarks.push({ rule: 'html/deep-nesting', level: 'note', message: `Elements of this page are nested ${nest.deepest()} deep.` });
  return { text: visible.text(), lines: lines.found() as Line[], elements: nest.elements, isHtml: true, head: head.head(), remarks, sourceOf: visible.sourceOf, hidden };
}

/** Names of inline elements that hold who made a picture. */
const CREDIT = /credit|copyright|photographer|image-?source|photo-?source|bildquelle|fotograf/i;

const NAMES = 1, KEEP = 2;
/** What is done with an attribute: its words are names of the element, or it is kept by itself. */
const WANTED: ReadonlyMap<string, number> = new Map([...NAMING, ...Object.keys(newAttributes())].map((name) => [name, (NAMING.has(name) ? NAMES : 0) | (name in newAttributes() ? KEEP : 0)]));
const LONGEST_WANTED = Math.max(...[...WANTED.keys()].map((name) => name.length));
/** The attributes of an element that has none to keep. */
const NONE: Attributes = newAttributes();

/** `aria-hidden` is for those who listen; what is read aloud once is often shown twice. A paragraph that has it is shown once, behind somebody's wall. */
function isHidden(tag: string, attributes: Readonly<Attributes>): boolean {
  const { hidden, style } = attributes;
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  if (attributes['aria-hidden']?.toLowerCase() === 'true' && !RUNNING.has(tag)) return true;
  if (style === undefined || style.length > LONGEST_NAMES) return false;
  const plain = style.toLowerCase().replaceAll(' ', '');
  return plain.includes('display:none') || plain.includes('visibility:hidden');
}
