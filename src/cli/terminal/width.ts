/** How many columns a terminal gives a text: none to marks that combine, two to the wide characters of East Asia and emoji. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character.codePointAt(0) ?? 0);
  return width;
}

/** First and last code points that take no column of their own. */
const NONE: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f], [0x0483, 0x0489], [0x0591, 0x05bd], [0x064b, 0x065f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0x20d0, 0x20f0], [0xfe00, 0xfe0f], [0xfeff, 0xfeff],
];

/** First and last code points that take two columns. */
const TWO: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff00, 0xff60],
  [0xffe0, 0xffe6], [0x1f300, 0x1f6ff], [0x1f900, 0x1f9ff], [0x20000, 0x3fffd],
];

function columnsOf(code: number): number {
  if (code < 0x300) return 1;
  const among = ([first, last]: readonly [number, number]): boolean => code >= first && code <= last;
  return NONE.some(among) ? 0 : TWO.some(among) ? 2 : 1;
}
