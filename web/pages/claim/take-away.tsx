import type { TraceRow } from '../../api/rows.ts';
import { notice } from '../../app/notices.tsx';
import { saveAs } from '../../parts/save-as.ts';
import { outletShown } from '../../parts/names.ts';

/** What of a picture’s look stands in the style sheet and must go along with it. */
const LOOK = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight'] as const;

/** The chain as text for a message, and as a picture for a story. */
export const TakeAway = ({ traces }: { readonly traces: readonly TraceRow[] }) => (
  <p class="exports">
    <button type="button" onClick={() => void navigator.clipboard.writeText(textOf(traces)).then(() => notice({ says: 'Copied.' }), () => notice({ says: 'This browser does not let pages copy.' }))}>Copy as text</button>
    <button type="button" onClick={({ currentTarget }) => save(currentTarget.closest('.picture')?.querySelector('svg') ?? null)}>Save as SVG</button>
  </p>
);

/** A line for each page: mouth, relay, page with its day, whom it copied. */
function textOf(traces: readonly TraceRow[]): string {
  return traces.flatMap(({ speaker, told, pages }) => pages.map(({ outlet, page, published, copyOf }) => [speaker ?? 'somebody unknown', ...told.map(outletShown), ...(copyOf === undefined ? [] : [copyOf]), `${outlet ?? page}${published === undefined ? '' : ` (${published.slice(0, 10)})`}`].join(' → '))).join('\n');
}

function save(drawn: SVGSVGElement | null): void {
  if (!drawn) return;
  const copy = drawn.cloneNode(true) as SVGSVGElement, parts = [...copy.querySelectorAll<SVGElement>('*')];
  for (const [n, part] of [...drawn.querySelectorAll('*')].entries()) {
    const look = getComputedStyle(part);
    for (const name of LOOK) parts[n]?.setAttribute(name, look.getPropertyValue(name));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.background = getComputedStyle(document.documentElement).backgroundColor;
  saveAs('chain.svg', 'image/svg+xml', new XMLSerializer().serializeToString(copy));
}
