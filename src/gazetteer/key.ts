/**
 * The key a name is looked up by: without accents, case, full stops and apostrophes, hyphens as blanks, "Saint" and "Mount"
 * cut to "st" and "mt". "St. Petersburg" and "SAINT-PETERSBURG" have one.
 */
export function placeKey(name: string): string {
  let key = '';
  for (const letter of plain(name)) {
    if (letter === '.' || letter === '\'' || letter === '’' || letter === '‘') continue;
    key += letter === '-' || letter === '‑' || letter === '\n' ? ' ' : letter;
  }
  return SHORT.reduce((short, [from, to]) => (short.startsWith(from) ? to + short.slice(from.length) : short), key.toLowerCase().split(' ').filter((word) => word !== '').join(' '));
}

const SHORT = [['saint ', 'st '], ['mount ', 'mt '], ['fort ', 'ft '], ['the ', '']] as const;

const BLANK = 32, STOP = 46, QUOTE = 39, HYPHEN = 45;

/** The characters of an ASCII name's key, written into `out`, and how many they are: `placeKey` without making strings, for loading. */
export function placeKeyInto(letters: Uint8Array, start: number, end: number, out: Uint8Array): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    const letter = letters[i] as number;
    if (letter === STOP || letter === QUOTE) continue;
    if (letter === HYPHEN || letter === BLANK) { if (n > 0 && out[n - 1] !== BLANK) out[n++] = BLANK; }
    else out[n++] = letter >= 65 && letter <= 90 ? letter + 32 : letter;
  }
  if (out[n - 1] === BLANK) n--;
  for (const [from, to] of SHORT) {
    if (!startsWith(out, n, from)) continue;
    for (let i = 0; i < to.length; i++) out[i] = to.charCodeAt(i);
    out.copyWithin(to.length, from.length, n);
    n += to.length - from.length;
  }
  return n;
}

function startsWith(out: Uint8Array, n: number, word: string): boolean {
  if (n < word.length) return false;
  for (let i = 0; i < word.length; i++) if (out[i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Letters that are not a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ß: 'ss', æ: 'ae', Æ: 'AE', ı: 'i', œ: 'oe' };

/** The name in ASCII letters where it is in Latin ones. */
export function plain(name: string): string {
  let ascii = true;
  for (let i = 0; ascii && i < name.length; i++) ascii = name.charCodeAt(i) < 128;
  return ascii ? name : name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[øØłŁđĐßæÆıœ]/g, (letter) => LETTERS[letter] ?? letter);
}
