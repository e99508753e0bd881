/** An element that was open while text came, without its children: each knows its parent only. */
export interface HtmlElement {
  readonly tag: string;
  /** Place in the page's list; -1 for the root. */
  readonly parent: number;
  readonly depth: number;
  /** Class, id and the like, as written: `article-body__text js-share`. */
  readonly names: string;
  /** What `<time datetime>` and its like say. */
  readonly datetime: string | undefined;
}

/** Attributes that name what an element is for. */
export const NAMING: ReadonlySet<string> = new Set(['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component', 'data-type', 'data-module', 'data-qa', 'aria-label', 'property', 'rel']);

/** Attributes that are kept by themselves while a tag is read, each under its own name: one shape for all, which costs a fifth of what free ones do. */
export interface Attributes {
  href: string | undefined;
  datetime: string | undefined;
  content: string | undefined;
  name: string | undefined;
  property: string | undefined;
  itemprop: string | undefined;
  rel: string | undefined;
  type: string | undefined;
  lang: string | undefined;
  'http-equiv': string | undefined;
  hidden: string | undefined;
  'aria-hidden': string | undefined;
  style: string | undefined;
}

export const newAttributes = (): Attributes => ({ href: undefined, datetime: undefined, content: undefined, name: undefined, property: undefined, itemprop: undefined, rel: undefined, type: undefined, lang: undefined, 'http-equiv': undefined, hidden: undefined, 'aria-hidden': undefined, style: undefined });

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer',
  'form', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'optgroup', 'p', 'picture', 'pre', 'search',
  'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'video', 'audio', 'amp-img', 'noscript', 'label',
]);

/** Elements that never have an end tag. */
export const VOID: ReadonlySet<string> = new Set(['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** Elements whose text nobody sees. */
export const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'select', 'textarea', 'canvas', 'audio', 'video', 'title', 'noembed', 'noframes', 'datalist', 'math', 'map', 'applet', 'xmp']);

/** Elements in which a line's text runs on, so that nothing stands between two inline elements unless it is written. */
export const RUNNING: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'td', 'pre', 'dd', 'figcaption', 'summary']);

/** Which open element a new one closes, and what shields it: a list item ends the one before, unless a list began between. */
export const CLOSES: ReadonlyMap<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }> = new Map(Object.entries({
  li: { ends: new Set(['li']), within: new Set(['ul', 'ol', 'menu', 'dir']) },
  dt: { ends: new Set(['dt', 'dd']), within: new Set(['dl']) },
  dd: { ends: new Set(['dt', 'dd']), within: new Set(['dl']) },
  tr: { ends: new Set(['tr']), within: new Set(['table']) },
  td: { ends: new Set(['td', 'th']), within: new Set(['table', 'tr']) },
  th: { ends: new Set(['td', 'th']), within: new Set(['table', 'tr']) },
  option: { ends: new Set(['option']), within: new Set(['select']) },
}));
