import { useEffect, useState } from 'preact/hooks';

/** Where the reader is: every state of a page that can be shared stands in its address. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly hash: string;
}

const listeners = new Set<() => void>();

const here = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search), hash: location.hash.slice(1) });

/** The place, and again whenever it changes. */
export function usePlace(): Place {
  const [place, set] = useState(here);
  useEffect(() => {
    const moved = (): void => set(here());
    listeners.add(moved);
    return () => void listeners.delete(moved);
  }, []);
  return place;
}

/** Goes to another page of the site. */
export function go(address: string): void {
  remember();
  history.pushState({}, '', address);
  tellAll();
  scrollTo(0, 0);
}

/** Changes the address of this page without a step in the history: for a selection, not for a page. */
export function readdress(address: string): void {
  history.replaceState(history.state, '', address);
  tellAll();
}

/** Makes links within the site change the page without loading it anew, and brings a page back to where it was left. Call it once. */
export function follow(): void {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => {
    tellAll();
    restore();
  });
  addEventListener('pagehide', remember);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download') || /^\/(?:api|assets)\//.test(link.pathname) || /\.(?:jsonl?|atom)$/.test(link.pathname)) return;
    if (link.hash !== '' && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

function remember(): void {
  history.replaceState({ ...history.state as object | null, scroll: scrollY }, '');
}

/** Frames a page may take to be as long as it was. */
const PATIENCE = 60;

/** Scrolls to where the page was left, as soon as it is long enough again. */
function restore(frames = PATIENCE): void {
  const scroll = (history.state as { scroll?: number } | null)?.scroll ?? 0;
  scrollTo(0, scroll);
  if (Math.abs(scrollY - scroll) > 1 && frames > 0) requestAnimationFrame(() => restore(frames - 1));
}
