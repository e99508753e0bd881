import type { Reading } from '../../reading/assemble.ts';
import { unattributedShare } from '../../reading/share.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Sheet } from './sheet.ts';

const BAR = 30;

/** The counts, and how much of the article stands on nobody's word. */
export function drawFoot(reading: Reading, { width, paint }: Sheet): string[] {
  const { attributions, answers } = reading;
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
    ...(answers.length > 0 ? [count(answers.length, 'answer')] : []),
  ].join(' · ');
  const lines = wrap([{ text: counts }], width);
  const share = unattributedShare(reading);
  if (share === undefined) return lines;
  const full = Math.round((1 - share) * BAR);
  const words = `${Math.round(share * 100)} % of the text is nobody’s word`;
  return [...lines, `${paint('bar', '█'.repeat(full))}${paint('faint', '░'.repeat(BAR - full))} ${words}`.trimEnd()];
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
