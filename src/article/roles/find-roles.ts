import type { Page } from '../line.ts';
import type { BlockRole } from '../article.ts';
import { roleAround } from './around.ts';
import { datelineOf } from './dateline.ts';
import type { Expected } from './expected.ts';
import { followLeads } from './follow.ts';
import { findHeadline } from './headline.ts';
import type { Label, Labelled } from './label.ts';
import { looksLikeProse } from './prose.ts';
import type { Column, ModelName, RoleModel } from './role-model.ts';
import { statedOf } from './stated.ts';
import { isDump, takeByModel, takeByRule, type Taken } from './take.ts';
import { plainly } from './title.ts';
import { isByline, isDayLine, isMenu, isSection, saysBy } from './top.ts';
import { type Viewed, viewOf } from './view.ts';

/** Gives every line its role: wording first, then what a model or rules take it for, then what stands around it. */
export function findRoles(page: Page, expected: Expected, modelFor: (name: ModelName) => RoleModel): Labelled[] {
  const views = viewOf(page);
  const taken = taking(page, views, expected, modelFor);
  const labels: (Label | undefined)[] = views.map((view, i) => (taken.isSure(i) ? undefined : saidOf(page, view)));
  const body = taken.columns.map((column) => column === 'body');
  followLeads(views, labels, (i) => body[i] === true && looksLikeProse(views[i] as Viewed));
  const isFree = (i: number): boolean => labels[i] === undefined;
  const prose = views.findIndex((view, i) => body[i] && isFree(i) && looksLikeProse(view));
  const firstBody = prose < 0 ? body.findIndex((is, i) => is && isFree(i)) : prose;
  const lastBody = views.findLastIndex((_, i) => body[i] && isFree(i));

  const headline = findHeadline(views, page.elements, expected.titles, firstBody, (i) => isFree(i) || labels[i]?.role === 'photo', !taken.byRule);
  if (headline) labels[headline.line] = { role: 'headline', rule: headline.rule, certainty: headline.rule === 'headline/above-body' ? 'inferred' : 'stated' };
  labelTop(page, views, labels, headline?.line ?? -1, firstBody < 0 ? views.length : firstBody, expected, taken);
  for (let i = 0; i < views.length; i++) labels[i] ??= taken.byRule ? restByRule(page, views, i, body[i] === true, headline?.line ?? -1, lastBody) : restByModel(page, views, i, taken.columns[i] as Column, headline?.line ?? -1, lastBody);
  return views.flatMap((view, i) => pieces(page.text, view, labels[i] as Label, i));
}

/** What the wording of a line says it is. "Source: Ostra Press" names the maker of a picture where it stands below one. */
function saidOf({ elements }: Page, { saying, markup }: Viewed): Label | undefined {
  if (!saying) return undefined;
  const ofPicture = saying.role === 'credit' && markup !== undefined && roleAround(elements, markup.element)?.role === 'photo';
  return { role: ofPicture ? 'photo' : saying.role, rule: `words/${saying.name}`, certainty: 'stated' };
}

/** Pages are taken by the model for markup, bare texts by rules, and pages copied as text by the model for lines. */
function taking(page: Page, views: readonly Viewed[], expected: Expected, modelFor: (name: ModelName) => RoleModel): Taken {
  const marked = views[0]?.markup !== undefined;
  if (marked && page.isHtml) return takeByModel(page, views, statedOf(expected), modelFor('blocks'));
  return !marked && isDump(views) ? takeByModel(page, views, statedOf(expected), modelFor('lines')) : takeByRule(page, views);
}

/** The lines between masthead and body: section above the headline, standfirst, byline and day behind it. */
function labelTop(page: Page, views: readonly Viewed[], labels: (Label | undefined)[], headline: number, end: number, { titles, description, authors }: Expected, { columns, byRule }: Taken): void {
  const about = description === undefined ? '' : plainly(description);
  const names = new Set(authors.map(plainly));
  let standfirst = false;
  for (let i = 0; i < end; i++) {
    if (labels[i] || (!byRule && columns[i] === 'body' && !isDayLine((views[i] as Viewed).words))) continue;
    const view = views[i] as Viewed;
    const { words } = view;
    const after = i > headline;
    let role: BlockRole | undefined, rule = '';
    if (i === headline + 1 && view.joined && view.count >= 2 && !isDayLine(words) && !saysBy(words)) [role, rule] = ['standfirst', 'top/below-headline'];
    else if (isDayLine(words)) [role, rule] = ['dateline', 'top/day'];
    else if (saysBy(words) || names.has(plainly(words)) || (after && headline >= 0 && isByline(words) && !words.includes('©'))) [role, rule] = ['byline', 'top/byline'];
    else if (headline >= 0 && !after && headline - i <= 4 && isSection(words)) [role, rule] = ['section', 'top/section'];
    else if (titles.includes(plainly(words))) continue;
    else if (byRule && after && headline >= 0 && !standfirst && !isMenu(words) && isStandfirst(page, view, about)) {
      [role, rule] = ['standfirst', 'top/standfirst'];
      standfirst = true;
    }
    if (role) labels[i] = { role, rule, certainty: 'inferred' };
  }
}

function isStandfirst({ elements }: Page, view: Viewed, about: string): boolean {
  const plain = plainly(view.words);
  if (about.length > 30 && plain.length > 30 && (about.startsWith(plain.slice(0, 60)) || plain.startsWith(about.slice(0, 60)))) return true;
  if (view.markup) return view.linked < 0.3 && /\b(?:stand-?first|deck?|dek|lede?|lead|teaser|sub-?(?:head(?:line|ing)?|title)|summary|intro|excerpt|chapo|kicker|abstract|vorspann)/i.test(elements[view.markup.element]?.names ?? '') && view.count >= 5;
  return view.count >= 6 && view.count <= 60;
}

/** What is left where rules took the lines: body, or furniture named by what stands around it. */
function restByRule({ elements }: Page, views: readonly Viewed[], i: number, body: boolean, headline: number, lastBody: number): Label {
  const view = views[i] as Viewed;
  const around = view.markup ? roleAround(elements, view.markup.element) : undefined;
  if (around && around.role !== 'promo' && (!body || around.role === 'photo')) return { role: around.role, rule: `around/${around.name}`, certainty: 'inferred' };
  if (body && i > headline) return { role: 'body', rule: 'body/by-rule', certainty: 'inferred' };
  return furniture(i, around, headline, lastBody);
}

/** The same where a model took them. */
function restByModel({ elements }: Page, views: readonly Viewed[], i: number, column: Column, headline: number, lastBody: number): Label {
  if (column === 'body' || column === 'standfirst') return { role: column, rule: `looks/${column}`, certainty: 'inferred' };
  const element = views[i]?.markup?.element;
  const around = element === undefined ? undefined : roleAround(elements, element);
  return !around && column === 'photo' ? { role: column, rule: `looks/${column}`, certainty: 'inferred' } : furniture(i, around, headline, lastBody);
}

function furniture(i: number, around: ReturnType<typeof roleAround>, headline: number, lastBody: number): Label {
  if (around) return { role: around.role, rule: `around/${around.name}`, certainty: 'inferred' };
  return { role: 'chrome', rule: i > lastBody ? 'chrome/below-body' : i < headline ? 'chrome/above-headline' : 'chrome/not-body', certainty: 'inferred' };
}

/** A line as one piece, or as two where it opens with a dateline. */
function pieces(text: string, view: Viewed, label: Label, line: number): Labelled[] {
  const { start, end } = view;
  const dateline = label.role === 'body' ? datelineOf(text.slice(start, Math.min(end, start + 200))) : undefined;
  if (!dateline || start + dateline.end >= end) return [{ start, end, line, ...label }];
  const cut = start + dateline.end;
  return [{ start, end: cut, line, role: 'dateline', rule: 'dateline/opening', certainty: 'stated' }, { start: cut, end, line, ...label }];
}
