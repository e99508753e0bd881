import { isSpace } from '../../text/span.ts';

/**
 * One line of text that is safe to show: white space becomes single blanks, control characters become "�", so that no article
 * can move the cursor, recolour the screen or reverse the reading direction of what follows it.
 */
export function clean(text: string): string {
  let out = '';
  let blank = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isSpace(code)) {
      blank = out !== '';
    } else {
      out += (blank ? ' ' : '') + (commands(code) ? '\ufffd' : character);
      blank = false;
    }
  }
  return out;
}

/** The same for a text that keeps its lines and tabs. */
export function cleanLines(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    out += commands(code) && code !== 9 && code !== 10 ? '\ufffd' : character;
  }
  return out;
}

/** C0 and C1 controls, the marks that change reading direction, and surrogates that stand alone. */
function commands(code: number): boolean {
  return code < 32 || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || (code >= 0xd800 && code <= 0xdfff);
}
