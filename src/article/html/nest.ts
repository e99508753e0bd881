import { BLOCKS, CLOSES, type HtmlElement, UNSEEN } from './element.ts';

/** The elements open at a point of a page. */
export interface Nest {
  /** Every element that was ever open, in the order in which they opened; 0 is the root. */
  readonly elements: readonly HtmlElement[];
  readonly top: () => HtmlElement;
  readonly depth: () => number;
  readonly deepest: () => number;
  /** Whether an element of this name is open. */
  readonly isOpen: (tag: string) => boolean;
  /** Place of the innermost open element that makes a block. */
  readonly block: () => number;
  readonly isBlock: (element: HtmlElement) => boolean;
  readonly open: (tag: string, names: string, datetime: string | undefined, block: boolean) => void;
  /** Ends what a new element of this name ends by beginning: a paragraph, the list item before. */
  readonly makeRoom: (tag: string, block: boolean, leave: Leave) => void;
  /** Ends the innermost element of this name and all in it; nothing where there is none. */
  readonly close: (tag: string, leave: Leave) => void;
}

type Leave = (element: HtmlElement, depth: number) => void;

/** So far up an element looks for the one that its beginning ends. The limit keeps hostile pages linear. */
const FAR = 12;

/** Elements that may stand in a paragraph although they make blocks in this house. */
const PHRASING: ReadonlySet<string> = new Set(['button', 'label', 'picture', 'video', 'audio', 'noscript', 'amp-img']);

export function newNest(): Nest {
  const elements: HtmlElement[] = [{ tag: '', parent: -1, depth: 0, names: '', datetime: undefined }];
  const stack: number[] = [0];
  const blocks: number[] = [0];
  /** How many of each name are open, so that an end tag without a beginning costs nothing. */
  const open = new Map<string, number>();
  let deepest = 0;

  const at = (height: number): HtmlElement => elements[stack[height] as number] as HtmlElement;
  const pop = (leave: Leave): void => {
    const place = stack.pop() as number;
    const element = elements[place] as HtmlElement;
    open.set(element.tag, (open.get(element.tag) as number) - 1);
    leave(element, stack.length);
    if (blocks.at(-1) === place) blocks.pop();
  };
  const popTo = (height: number, leave: Leave): void => {
    while (stack.length > height) pop(leave);
  };
  /** Height of the innermost element named in `ends` that none named in `within` shields, or -1. */
  const find = (ends: ReadonlySet<string>, within: ReadonlySet<string>): number => {
    for (let height = stack.length - 1; height > 0 && height >= stack.length - FAR; height--) {
      const { tag } = at(height);
      if (ends.has(tag)) return height;
      if (within.has(tag)) return -1;
    }
    return -1;
  };
  return {
    elements,
    top: () => at(stack.length - 1),
    depth: () => stack.length - 1,
    deepest: () => deepest,
    isOpen: (tag) => (open.get(tag) ?? 0) > 0,
    block: () => blocks.at(-1) as number,
    isBlock: (element) => elements[blocks.at(-1) as number] === element,
    open(tag, names, datetime, block) {
      const parent = stack.at(-1) as number;
      const element: HtmlElement = { tag, parent, depth: stack.length, names, datetime };
      stack.push(elements.length);
      if (block) blocks.push(elements.length);
      elements.push(element);
      open.set(tag, (open.get(tag) ?? 0) + 1);
      deepest = Math.max(deepest, stack.length - 1);
    },
    makeRoom(tag, block, leave) {
      if (block && !PHRASING.has(tag) && (open.get('p') ?? 0) > 0) {
        const height = find(P, NOTHING);
        if (height > 0) popTo(height, leave);
      }
      if (tag === 'body' && (open.get('head') ?? 0) > 0) {
        const height = find(HEAD, NOTHING);
        if (height > 0) popTo(height, leave);
      }
      const closes = CLOSES.get(tag);
      if (!closes) return;
      const height = find(closes.ends, closes.within);
      if (height > 0) popTo(height, leave);
    },
    close(tag, leave) {
      if ((open.get(tag) ?? 0) === 0) return;
      // An inline end tag does not end the block it stands in: </span> of a span that a paragraph's end has closed already.
      const inline = !BLOCKS.has(tag) && !UNSEEN.has(tag) && !tag.includes('-');
      let height = stack.length - 1;
      for (; height > 0 && at(height).tag !== tag; height--) if (inline && (BLOCKS.has(at(height).tag) || stack.length - height > FAR)) return;
      popTo(height, leave);
    },
  };
}

const P = new Set(['p']);
const HEAD = new Set(['head']);
const NOTHING = new Set<string>();
