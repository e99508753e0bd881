import { cleanLines } from '../terminal/clean.ts';
import type { Paint } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';

interface Desk {
  readonly paint: Paint;
  readonly width: number;
}

/** A row of any answer for a person: names and values one a line, lists and what hangs on them indented, an empty line after it. */
export function drawRow(row: unknown, { paint, width }: Desk): string {
  const lines = linesOf('', row).flatMap(([depth, name, value]) => {
    const indent = '  '.repeat(depth), runs = [...(name === '' ? [] : [{ text: name, paint: (text: string) => paint('faint', text) }]), { text: cleanLines(value) }];
    return wrap(runs, width - indent.length - 2).map((line, n) => `${indent}${n > 0 ? '  ' : ''}${line}`);
  });
  return `${lines.join('\n')}\n\n`;
}

type Line = readonly [depth: number, name: string, value: string];

function linesOf(name: string, value: unknown, depth = 0): Line[] {
  const statement = statementIn(value);
  if (statement !== undefined) return [[depth, name, statement]];
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (typeof value !== 'object') return [[depth, name, String(value)]];
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object')) return [[depth, name, value.join(', ')]];
    return [[depth, name, ''], ...value.flatMap((one) => linesOf('·', one, depth + 1))];
  }
  const within = Object.entries(value).flatMap(([key, one]) => linesOf(key, one, name === '' ? depth : depth + 1));
  return name === '' || name === '·' ? within : [[depth, name, ''], ...within];
}

/** A statement in a line: who said what, how, where it stands, and the id to show it by. */
function statementIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('statement' in value && 'content' in value && 'cue' in value)) return undefined;
  const { statement, content, cue, speaker, stance, outlet, published, page } = value as Readonly<Record<string, unknown>>;
  const where = [outlet ?? page, published].filter((one) => one !== undefined).join(', ');
  return `${String(speaker ?? 'nobody named')} · ${cue === '' ? '' : `${String(cue)}: `}${String(content)}${stance === 'asserts' ? '' : ` · ${String(stance)}`} · ${where} · ${String(statement)}`;
}
