import type { ClaimRow, SideRow } from '../api/rows.ts';
import { count, range } from './words.tsx';

type Side = Pick<SideRow, 'articles' | 'origins' | 'least' | 'most'>;

/** Voices against copies: origins, articles that only repeat them, denials. The widths are shares; the words beside it say the numbers. */
export function ClaimBar({ asserted, denied, small = false }: Pick<ClaimRow, 'asserted' | 'denied'> & { readonly small?: boolean }) {
  const repeats = Math.max(0, asserted.articles - asserted.origins), parts = [['origins', asserted.origins], ['repeats', repeats], ['denials', denied.origins]] as const;
  return (
    <div class={small ? 'voices small' : 'voices'}>
      <div class="bar" role="img" aria-label={`Origins ${asserted.origins}, further articles that repeat them ${repeats}, denials ${denied.origins}`}>
        {parts.map(([name, n]) => n > 0 && <span key={name} class={name} style={{ flexGrow: n }} />)}
      </div>
      <p class="figures"><b class="origins">{sideIn(asserted, 'origin')}</b> <span class="repeats">in {count(asserted.articles, 'article')}</span> {denied.articles === 0 ? <span class="repeats">· no denial here</span> : <><b class="denials">{sideIn(denied, 'denial')}</b> <span class="repeats">in {count(denied.articles, 'article')}</span></>}</p>
    </div>
  );
}

const sideIn = ({ origins, least, most }: Side, word: string): string => `${range(Math.min(least, origins), Math.max(most, origins))} ${Math.max(most, origins) === 1 ? word : `${word}s`}`;
