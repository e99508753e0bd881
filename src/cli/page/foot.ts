import type { Reading } from '../../reading/assemble.ts';
import { unattributedShare } from '../../reading/share.ts';
import type { Paint } from '../terminal/paint.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Sheet } from './sheet.ts';

/** In columns; shorter where the page is narrow. */
const BAR = 30;

/** The counts, and how much of the article stands on nobody's word. */
export function drawFoot(reading: Reading, { width, paint }: Sheet): string[] {
  const { attributions } = reading;
  if (attributions.length === 0) return [paint('faint', 'Nobody is credited with anything here.')];
  const speakers = new Set(attributions.map(({ speaker }) => speaker).filter((id) => id !== null)).size;
  const relayed = attributions.filter(({ relays }) => relays.length > 0).length;
  const denials = attributions.filter(({ stance }) => stance === 'denies').length;
  const unresolved = attributions.filter(({ speaker }) => speaker === null).length;
  const counts = [
    `${count(attributions.length, 'statement')} by ${count(speakers, 'known speaker')}`,
    ...(unresolved > 0 ? [`${unresolved} by nobody known`] : []),
    ...(relayed > 0 ? [`${relayed} relayed`] : []),
    ...(denials > 0 ? [count(denials, 'denial')] : []),
  ].join(' · ');
  const workedOut = attributions.some(({ relays }) => relays.some(({ certainty }) => certainty === 'inferred'));
  return [
    ...wrap([{ text: counts }], width),
    ...bar(reading, width, paint),
    ...(workedOut ? [paint('faint', '⇢ worked out, not stated')] : []),
  ];
}

function bar(reading: Reading, width: number, paint: Paint): string[] {
  const share = unattributedShare(reading);
  if (share === undefined) return [];
  const words = `${Math.round(share * 100)} % of the text is nobody’s word`;
  const columns = Math.min(BAR, width - words.length - 1);
  const full = Math.round((1 - share) * columns);
  return [`${paint('bar', '█'.repeat(full))}${paint('faint', '░'.repeat(columns - full))} ${words}`];
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
