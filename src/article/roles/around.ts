import type { HtmlElement } from '../html/element.ts';
import type { BlockRole } from '../article.ts';

/** What an element is for, by its tag and names, from the inside out; the nearest that says something decides. */
export function roleAround(elements: readonly HtmlElement[], element: number): { readonly role: BlockRole; readonly name: string } | undefined {
  for (let at = element, up = 0; at > 0 && up < FAR; at = (elements[at] as HtmlElement).parent, up++) {
    const { tag, names } = elements[at] as HtmlElement;
    const role = BY_TAG.get(tag);
    if (role !== undefined) return { role, name: tag };
    if (names === '' || up > NEAR) continue;
    for (const [named, says, name] of NAMED) if (says.test(names)) return { role: named, name };
  }
  return undefined;
}

/** So many elements up a name still speaks of the line. Higher it speaks of the page. */
const FAR = 14, NEAR = 5;

const BY_TAG: ReadonlyMap<string, BlockRole> = new Map(Object.entries<BlockRole>({ figcaption: 'photo', figure: 'photo', nav: 'chrome', footer: 'chrome', button: 'chrome', form: 'chrome', menu: 'chrome' }));

const NAMED: readonly (readonly [role: BlockRole, says: RegExp, name: string])[] = [
  ['comments', /\b(?:comments?|disqus|replies|respond|comment-?list|discussion)\b/i, 'comments'],
  ['promo', /\b(?:related|recommend\w*|read-?more|more-?stories|trending|popular|most-?read|promo\w*|teasers?|newsletter|outbrain|taboola|sponsor\w*|you-?may|latest|also|up-?next|upsell|subscri\w*)\b/i, 'promo'],
  ['photo', /\b(?:caption|wp-caption|photo-?caption|image-?caption|credit|photo-?credit|copyright|lightbox|gallery-?caption)\b/i, 'photo'],
  ['chrome', /\b(?:nav\w*|menu\w*|footer|breadcrumbs?|share\w*|social\w*|cookie\w*|consent|toolbar|pagination|pager|tags?|topics?|ad|ads|advert\w*|banner|modal|popup|sidebar|login|search)\b/i, 'chrome'],
];
