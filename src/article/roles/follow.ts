import type { Label } from './label.ts';
import { isTitleLike, type Viewed } from './view.ts';

/** A list of other articles is no longer. */
const MOST = 12;

/**
 * Gives the role of a label that leads to other matter ("READ MORE:", "Related stories", "Comments (12)") to the lines behind it: those of its paragraph, or where it
 * stands alone the titles that follow. Between paragraphs of an article that is one title; at its end it is all of them.
 */
export function followLeads(views: readonly Viewed[], labels: (Label | undefined)[], isProse: (line: number) => boolean): void {
  views.forEach((view, i) => {
    const { saying } = view;
    if (!saying?.leads || labels[i]?.rule !== `words/${saying.name}`) return;
    const label: Label = { role: saying.role, rule: `after/${saying.name}`, certainty: 'inferred' };
    let next = i + 1;
    while (next < views.length && next <= i + MOST && views[next]?.joined && !labels[next] && !isProse(next)) labels[next++] = label;
    if (next > i + 1 || saying.role === 'chrome') return;
    while (next < views.length && next <= i + MOST && !labels[next] && isTitleLike(views[next] as Viewed)) next++;
    const more = next < views.length && isProse(next);
    for (let line = i + 1; line < (more ? Math.min(i + 2, next) : next); line++) labels[line] = label;
  });
}
