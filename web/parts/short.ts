/** As much of a text as fits into so many pixels, by the mean width of a letter: for pictures, whose text does not wrap. */
export function short(text: string, pixels: number, letter = 7): string {
  const most = Math.max(3, Math.floor(pixels / letter));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
