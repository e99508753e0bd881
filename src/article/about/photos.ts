import type { Photo } from '../article.ts';
import type { Page } from '../line.ts';
import type { Labelled } from '../roles/label.ts';
import { type Credit, creditOf } from './credit.ts';

const FILE_PHOTO = /\b(?:file (?:photo|picture|image|pic|photograph)|archive (?:photo|picture|image)|archivbild|archivfoto|stock (?:photo|image)|representat(?:ive|ional) image)\b/i;

/** Pictures as their captions tell of them: a caption and the credit beside it are one picture. */
export function findPhotos(page: Page, labelled: readonly Labelled[]): Photo[] {
  const { text, elements, lines } = page;
  const photos: Photo[] = [];
  for (let i = 0; i < labelled.length; i++) {
    const first = labelled[i] as Labelled;
    if (first.role !== 'photo') continue;
    const around = figureOf(elements, lines[first.line]?.markup?.element ?? -1);
    const group = [first];
    while (around >= 0 && labelled[i + 1]?.role === 'photo' && figureOf(elements, lines[(labelled[i + 1] as Labelled).line]?.markup?.element ?? -1) === around) group.push(labelled[++i] as Labelled);
    const { start } = first, { end } = group.at(-1) as Labelled;
    const named = (around < 0 && !isPicture(page, first) ? [] : group).map((line) => creditIn(page, line, around >= 0)).find((credit) => credit !== undefined);
    photos.push({ filePhoto: FILE_PHOTO.test(text.slice(start, Math.min(end, start + 2000))), ...named, start, end });
  }
  return photos;
}

/** The credit of a line: what its markup marks as one, else what its words say. */
function creditIn({ text, elements, lines }: Page, { start, end, line }: Labelled, inFigure: boolean): Credit | undefined {
  const markup = lines[line]?.markup;
  const marked = markup?.credit === undefined || markup.credit < start || markup.credit >= end ? undefined : creditOf(text.slice(markup.credit, end), true);
  return marked ?? creditOf(text.slice(start, end), inFigure && isCredit(elements, markup?.element ?? -1), inFigure);
}

/** Whether a line outside of any figure speaks of a picture: by its words, by the names around it, or because there is no markup to say so. */
function isPicture({ elements, lines }: Page, { rule, line }: Labelled): boolean {
  const { element } = lines[line]?.markup ?? { element: -1 };
  if (element < 0 || rule.startsWith('words/')) return true;
  for (let at = element, up = 0; at > 0 && up < 5; at = elements[at]?.parent ?? 0, up++) if (/caption|credit|copyright|photo|image|img|picture|figure|media|lightbox|gallery|foto|bild/i.test(elements[at]?.names ?? '')) return true;
  return false;
}

function figureOf(elements: Page['elements'], element: number): number {
  for (let at = element, up = 0; at > 0 && up < 6; at = elements[at]?.parent ?? 0, up++) if (elements[at]?.tag === 'figure' || /\b(?:wp-caption|figure|image-?wrap\w*)\b/i.test(elements[at]?.names ?? '')) return at;
  return -1;
}

function isCredit(elements: Page['elements'], element: number): boolean {
  for (let at = element, up = 0; at > 0 && up < 2; at = elements[at]?.parent ?? 0, up++) if (/credit|copyright|photographer|author|source|byline|agency/i.test(elements[at]?.names ?? '')) return true;
  return false;
}
