import { useCallback, useRef, useState } from 'preact/hooks';

/** How wide an element is, in CSS pixels, and again whenever that changes: a picture is drawn for the room it has, so that its letters stay readable. */
export function useWidth(): readonly [ref: (element: HTMLElement | null) => void, width: number] {
  const [width, set] = useState(0), watch = useRef<ResizeObserver>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    watch.current?.disconnect();
    if (!element) return;
    set(Math.floor(element.clientWidth));
    watch.current = new ResizeObserver(([entry]) => set(Math.floor(entry?.contentRect.width ?? 0)));
    watch.current.observe(element);
  }, []);
  return [ref, width];
}
