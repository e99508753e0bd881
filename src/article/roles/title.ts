/** Words alone, in lower case: what is left of a title when style is taken off. */
export function plainly(text: string): string {
  return asciiWords(text) ?? text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The same for text of ASCII alone, which most lines are, without Unicode's tables; undefined where there is another character. */
function asciiWords(text: string): string | undefined {
  let words = '', from = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127) return undefined;
    const isWord = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
    if (isWord && from < 0) from = i;
    else if (!isWord && from >= 0) {
      words += `${words === '' ? '' : ' '}${text.slice(from, i)}`;
      from = -1;
    }
  }
  if (from >= 0) words += `${words === '' ? '' : ' '}${text.slice(from)}`;
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

/** How far a line is a stated title: 1 in the same words, less where one begins with the other, 0 for another. */
export function likeTitle(line: string, stated: readonly string[]): number {
  const a = plainly(line);
  let best = 0;
  for (const b of stated) {
    if (a === b && a !== '') return 1;
    if (a.length > 8 && b.length > 8 && (a.startsWith(b) || b.startsWith(a))) best = Math.max(best, Math.min(a.length, b.length) / Math.max(a.length, b.length));
  }
  return best > 0.5 ? best : 0;
}
