/** Words alone, in lower case: what is left of a title when style is taken off. */
export function plainly(text: string): string {
  return latinWords(text) ?? text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** What a character is for `plainly` by itself: 1 parts words, 2 is of a word, 0 where Unicode's tables must say. */
const KINDS = kindsOfLatin();

function kindsOfLatin(): Uint8Array {
  const kinds = new Uint8Array(0x2027);
  for (let code = 0; code < 0x80; code++) kinds[code] = 1;
  for (const [from, to] of [[48, 57], [65, 90], [97, 122], [0xc0, 0x12f], [0x131, 0x131], [0x134, 0x13e], [0x141, 0x148], [0x14a, 0x17e]] as const) kinds.fill(2, from, to + 1);
  for (const code of [0xa0, 0xa1, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb1, 0xb6, 0xb7, 0xbb, 0xbf, 0xd7, 0xf7, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2022, 0x2026]) kinds[code] = 1;
  return kinds;
}

/** The same for text in Latin letters alone, which most lines are, without Unicode's tables; undefined where there is another character. */
function latinWords(text: string): string | undefined {
  let words = '', from = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i), kind = code < KINDS.length ? (KINDS[code] as number) : 0;
    if (kind === 0) return undefined;
    if (kind === 2) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      words += words === '' ? text.slice(from, i) : ` ${text.slice(from, i)}`;
      from = -1;
    }
  }
  if (from >= 0) words += words === '' ? text.slice(from) : ` ${text.slice(from)}`;
  return words.toLowerCase();
}

/** Outlets put their name and section around a page's title; a separator with blanks parts them. */
const PARTED = /(?<=\s)[|–—•»·:-]{1,2}(?=\s)/g;

/** The parts of a page's title that may be the article's: all of it, and it without its last or first part. */
export function titleParts(title: string): string[] {
  const cuts = [...title.matchAll(PARTED)];
  const parts = [title];
  const first = cuts[0], last = cuts.at(-1);
  if (last) parts.push(title.slice(0, last.index));
  if (first) parts.push(title.slice(first.index + first[0].length));
  if (first && last && first !== last) parts.push(title.slice(0, first.index), title.slice(first.index + first[0].length, last.index));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** How far a line, as `plainly` leaves it, is a stated title: 1 in the same words, less where one begins with the other, 0 for another. */
export function likeTitle(a: string, stated: readonly string[]): number {
  let best = 0;
  for (const b of stated) {
    if (a === b && a !== '') return 1;
    if (a.length > 8 && b.length > 8 && (a.startsWith(b) || b.startsWith(a))) best = Math.max(best, Math.min(a.length, b.length) / Math.max(a.length, b.length));
  }
  return best > 0.5 ? best : 0;
}
