import { type Head, metaOf } from '../html/head.ts';
import type { Page } from '../line.ts';
import type { Labelled } from '../roles/label.ts';
import { plainly } from '../roles/title.ts';
import type { Structured } from './json-ld.ts';

/** More names than this are no byline but a list of contributors. */
const MOST = 12;

/** Who wrote the article, in the order given: structured data, then the byline of the page, then `<meta>`. */
export function findByline(page: Page, structured: Structured, labelled: readonly Labelled[], outlet: string | undefined): string[] {
  const isName = (name: string): boolean => /\p{L}/u.test(name) && name.length <= 80 && !/^https?:|@|^(?:admin|administrator|editor|webmaster|unknown|null|undefined|guest|staff)$/i.test(name);
  const clean = (names: readonly string[]): string[] => distinct(names.flatMap(namesIn).filter(isName)).slice(0, MOST);
  const stated = clean(structured.authors).filter((name) => outlet === undefined || plainly(name) !== plainly(outlet));
  if (stated.length > 0) return stated;
  const lines = labelled.filter(({ role }) => role === 'byline').map(({ start, end }) => page.text.slice(start, Math.min(end, start + 200)));
  const seen = clean(lines.slice(0, 3).map(withoutLabel));
  if (seen.length > 0) return seen;
  return clean(inMetas(page.head)).filter((name) => outlet === undefined || plainly(name) !== plainly(outlet));
}

function inMetas(head: Head): string[] {
  const meta = metaOf(head, 'author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl', 'article:author_name', 'twitter:data1');
  if (!meta || (meta.name === 'twitter:data1' && /\d/.test(meta.content))) return [];
  return [meta.content];
}

/** `By Lotte Brandner in Selmar and Sami Okoro, Regional correspondent` without what is no name. */
function withoutLabel(line: string): string {
  return line.replace(/[\s\u00a0]+/g, ' ').trim()
    .replace(/^(?:(?:story|written|posted|published|reported|words|analysis|opinion|text|foto|photos?|author|authors|issuer)\b ?:? ?)?(?:by|von|par|por|door|af|av)?:? (?=\p{L})/iu, '')
    .replace(/^(?:by|von|par|por|door|af|av|issuer|text|author|posted \w+ by) ?:? /i, '')
    .split(/ ?[|·•–] /, 1).join('');
}

/** The names in `Ilse Moravan and Tomas Wray`, `By Ilse Moravan, Chief Correspondent`. */
export function namesIn(byline: string): string[] {
  const bare = withoutLabel(byline);
  return bare.split(/ ?[;|&] ?| and | und | et | y /).flatMap((part) => {
    const pieces = part.split(',').map((piece) => piece.split(/ (?:in|for|at) (?=\p{Lu})/u, 1).join('').replace(/(?<![.,:])[.,:]{1,3}$/, '').trim());
    // Behind a comma stands another name, or what the first one does: "Ilse Moravan, Tomas Wray", "Ilse Moravan, Chief Correspondent".
    return pieces.filter((piece, i) => piece !== '' && (i === 0 || (piece.split(' ').length >= 2 && piece.split(' ').length <= 4 && !ROLE.test(piece) && piece.split(' ').every(isNamePart))));
  });
}

const isNamePart = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}'’.-]{0,30}$/u.test(word) || /^(?:de|van|von|der|den|al|el|bin|la|le|di)$/.test(word);

const ROLE = /\b(?:correspondent|reporter|editor|writer|staff|desk|chief|columnist|analyst|contributor|producer|bureau|special|senior|political|agency|press|news|times|post|media|daily|editorial|director|professor|university|redakteur\w*|autor\w*)\b/i;

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [plainly(name), name])).values()];
}
