import type { Related } from '../article.ts';
import type { Page } from '../line.ts';
import type { Labelled } from '../roles/label.ts';
import { isTitleLike, type Viewed } from '../roles/view.ts';
import { collapsed, wordCount } from '../roles/saying.ts';

/** A page that lists more other articles than this is an index. */
const MOST = 60;

const LABEL = /^(?:read (?:more|on|also|next)|also read|see (?:also|more)|watch(?: now| more)?|read|more|listen|related(?: \w+)?|explainer|more on this(?: story)?|recommended(?: reading)?|further reading|don['’]t miss|in case you missed it|up next|you may also like|in pictures) ?[:|»›–—-]{1,3} ?/i;

/** The articles that promos point to: their titles without the words that lead to them, their addresses where the markup has them. */
export function findRelated({ text, lines }: Page, labelled: readonly Labelled[]): Related[] {
  const related: Related[] = [];
  const seen = new Set<string>();
  for (const { role, rule, start, end, line } of labelled) {
    if (role !== 'promo' || related.length >= MOST) continue;
    const words = collapsed(text.slice(start, Math.min(end, start + 300)));
    const url = lines[line]?.markup?.href;
    const led = LABEL.exec(words);
    const title = led ? words.slice(led[0].length) : words;
    const count = wordCount(title);
    if (seen.has(title) || count < 2 || (rule.startsWith('words/') && !rule.endsWith('-title'))) continue;
    if (!led && url === undefined && !isTitleLike({ words: title, count, ended: /[.!?]$/.test(title) } as Viewed)) continue;
    seen.add(title);
    related.push({ title, ...(url === undefined ? {} : { url }) });
  }
  return related;
}
