import type { Mode } from './attribution.ts';
import type { Range } from './noun-phrase.ts';
import type { View } from './view.ts';

/** Whether all, some or none of the content's words stand between quotation marks. */
export function modeOf(view: View, content: readonly Range[]): Mode {
  let words = 0, quoted = 0;
  for (const { first, last } of content) {
    for (let i = first; i <= last; i++) {
      if (view.tokens[i]?.kind === 'mark') continue;
      words++;
      if (view.quotationOf(i)) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed';
}
