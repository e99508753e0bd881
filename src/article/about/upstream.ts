import type { Upstream } from '../article.ts';
import type { Page } from '../line.ts';
import type { Labelled } from '../roles/label.ts';
import { collapsed } from '../roles/saying.ts';

const SOURCE = /^(?:source|sources|via|h\/t|hat tip|quelle|fuente|fonte) ?(?:[:–—-] ?(\S.{0,80}))?$/i;
const FIRST = /(?:(?:first|originally) (?:been )?(?:published|appeared|posted)|published (?:with permission|here with permission)|(?:re)?published from|adapted from|appeared (?:first|originally)|provided by|produced by)(?: (?:on|in|by|at|from|with))? (?:the )?([\p{Lu}][^.,;()]{1,60})/u;
const WITH = /^\(?with (?:files |reporting |inputs? )?(?:from )?(\p{Lu}[^.,;()]{1,50})\)?$/u;
const AGENCY_LINE = /^[([–—-]*\/?(\p{Lu}[\p{L} -]{1,40}(?:[/,&] ?\p{Lu}[\p{L} -]{1,20})?)[)\]]?$/u;
const SLUG = /[([]([\p{Lu}][^()[\]]{1,39})[)\]]/u;

/** Where the page says its text comes from: "Source: …", "originally published by …", an agency at the end, the agency in a dateline. */
export function findUpstream({ text, lines }: Page, labelled: readonly Labelled[], basedOn: string | undefined): Upstream[] {
  const upstream: Upstream[] = [];
  for (const { role, rule, start, end, line } of labelled) {
    if (role !== 'credit' && role !== 'dateline') continue;
    const words = collapsed(text.slice(start, Math.min(end, start + 300)));
    const href = lines[line]?.markup?.href;
    const url = href !== undefined && /^https?:/.test(href) ? { url: href } : {};
    const at = { start, end };
    if (rule === 'dateline/opening') {
      const agency = SLUG.exec(words)?.[1];
      if (agency !== undefined && !/\d/.test(agency)) upstream.push({ outlet: agency, ...at });
    } else if (rule === 'words/source-line') {
      const outlet = SOURCE.exec(words)?.[1];
      upstream.push({ ...(outlet === undefined ? {} : { outlet }), ...url, ...at });
    } else if (rule === 'words/first-published') {
      const outlet = FIRST.exec(words)?.[1];
      if (outlet !== undefined || 'url' in url) upstream.push({ ...(outlet === undefined ? {} : { outlet: outlet.trim() }), ...url, ...at });
    } else if (rule === 'words/agency-line' || rule === 'words/made-by') {
      const outlet = rule === 'words/agency-line' ? AGENCY_LINE.exec(words)?.[1] : WITH.exec(words)?.[1];
      if (outlet !== undefined) upstream.push({ outlet: outlet.trim(), ...at });
    }
  }
  if (basedOn !== undefined && /^https?:/.test(basedOn) && upstream.length === 0) upstream.push({ url: basedOn, start: 0, end: 0 });
  return upstream;
}
