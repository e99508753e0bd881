import type { Reading } from '../../reading/assemble.ts';
import { drawFoot } from './foot.ts';
import { drawHead } from './head.ts';
import { drawRemarks } from './remarks.ts';
import type { Sheet } from './sheet.ts';
import { drawStatements } from './statements.ts';

/** A Reading for a person at a terminal: headline, remarks, each speaker with what they say, and how much is nobody's word. */
export function drawPage(reading: Reading, sheet: Sheet): string {
  const parts = [drawHead(reading, sheet), drawRemarks(reading, sheet), ...drawStatements(reading, sheet), drawFoot(reading, sheet)];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
