import { useEffect, useState } from 'preact/hooks';

/** Something that was just done, and how to take it back. */
export interface Notice {
  readonly says: string;
  readonly undo?: () => void;
}

let shown: Notice | undefined;
let draw: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** How long a notice stays: long enough to read it and reach its button. */
const STAYS = 12_000;

/** Tells the reader, and a screen reader, that something was done. */
export function notice(one: Notice): void {
  shown = one;
  draw?.();
  clearTimeout(timer);
  timer = setTimeout(clear, STAYS);
}

function clear(): void {
  shown = undefined;
  draw?.();
}

/** Where notices are shown. There is one on every page. */
export function Notices() {
  const [, setTurn] = useState(0);
  useEffect(() => {
    draw = () => setTurn((n) => n + 1);
  }, []);
  return (
    <div class="notices" role="status" aria-live="polite">
      {shown && <p><span>{shown.says}</span>{shown.undo && <button type="button" onClick={() => { shown?.undo?.(); clear(); }}>Undo</button>}<button type="button" class="quiet" aria-label="Close the notice" onClick={clear}>×</button></p>}
    </div>
  );
}
