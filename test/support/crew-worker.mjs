// A thread of a crew that does what the name of a page tells it: test/crew. Needs dist/.
import { preparePage as reallyPrepare, readPage as reallyRead } from '../../dist/crew/worker.js';

const DEEDS = {
  loop: () => { for (;;); },
  fill: () => { for (const kept = []; ;) kept.push(Array.from({ length: 2_000_000 }).fill(0.5)); },
  exit: () => process.exit(7),
  throw: () => { throw new RangeError('Span 40–52 ends after a text of 45'); },
};

export function readPage(task) {
  return (DEEDS[task.snapshot.input] ?? (() => reallyRead(task)))();
}

export function preparePage(task) {
  return (DEEDS[task.snapshot.input] ?? (() => reallyPrepare(task)))();
}
