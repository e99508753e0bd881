import type { Attributes } from './element.ts';
import type { Head } from './head.ts';

/** A page's head in the making. `<meta>` and JSON-LD count wherever they stand: many pages put them into the body. */
export interface HeadKeeper {
  /** A start tag, also of an element that has no end. */
  readonly see: (tag: string, attributes: Readonly<Attributes>) => void;
  readonly open: (tag: string, attributes: Readonly<Attributes>) => void;
  readonly close: (tag: string) => void;
  /** Whether text is wanted now. */
  readonly keeps: () => boolean;
  readonly text: (text: string) => void;
  readonly head: () => Head;
}

/** No title or structured block is longer; what is, is cut. In characters. */
const LONGEST = 2_000_000;

export function newHeadKeeper(): HeadKeeper {
  const metas: { name: string; content: string }[] = [];
  const links: { rel: string; href: string }[] = [];
  const jsonLd: string[] = [];
  let title: string | undefined, lang: string | undefined;
  let keeping: 'title' | 'json' | undefined, kept: string[] = [], length = 0;
  return {
    see(tag, attributes) {
      const { content, href, rel } = attributes;
      if (tag === 'meta' && content !== undefined) {
        for (const name of new Set([attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']])) if (name) metas.push({ name: name.toLowerCase().trim(), content });
      } else if (tag === 'link' && href && rel) links.push({ rel: rel.toLowerCase(), href });
      else if (tag === 'html' && attributes.lang) lang ??= attributes.lang.trim();
    },
    open(tag, attributes) {
      if (tag === 'title' && title === undefined) keeping = 'title';
      else if (tag === 'script' && attributes.type?.toLowerCase().includes('ld+json')) keeping = 'json';
      else return;
      kept = [];
      length = 0;
    },
    close(tag) {
      if (keeping === 'title' && tag === 'title') title = kept.join('').replace(/[\s]+/g, ' ').trim();
      else if (keeping === 'json' && tag === 'script') jsonLd.push(kept.join(''));
      else return;
      keeping = undefined;
    },
    keeps: () => keeping !== undefined,
    text(text) {
      if ((length += text.length) < LONGEST) kept.push(text);
    },
    head: () => ({ ...(title ? { title } : {}), ...(lang ? { lang } : {}), metas, links, jsonLd }),
  };
}
