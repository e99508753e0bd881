import type { Out, Shell } from '../shell.ts';

/** What a piece of the page is, which is all that its colour depends on. */
export type Tone = 'title' | 'name' | 'faint' | 'cue' | 'denial' | 'doubt' | 'praise' | 'chain' | 'warning' | 'bar';

export type Paint = (tone: Tone, text: string) => string;

export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

/** SGR codes, opening and closing. Only the sixteen colours every terminal lets its owner choose. */
const CODES: Readonly<Record<Tone, readonly [string, string]>> = {
  title: ['1', '22'],
  name: ['1;36', '22;39'],
  faint: ['2', '22'],
  cue: ['3', '23'],
  denial: ['31', '39'],
  doubt: ['33', '39'],
  praise: ['32', '39'],
  chain: ['34', '39'],
  warning: ['1;33', '22;39'],
  bar: ['36', '39'],
};

/** Paints for a stream: `NO_COLOR`, a dumb terminal and anything that is no terminal get plain text unless the user asks. */
export function paintFor(choice: ColorChoice, out: Out, env: Shell['env']): Paint {
  const colored = choice === 'always' || (choice === 'auto' && out.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
  return colored ? (tone, text) => `\u001b[${CODES[tone][0]}m${text}\u001b[${CODES[tone][1]}m` : (_tone, text) => text;
}

/** A painted text without its paint. */
export function withoutPaint(text: string): string {
  return text.split('\u001b[').map((part, i) => (i === 0 ? part : part.slice(part.indexOf('m') + 1))).join('');
}
