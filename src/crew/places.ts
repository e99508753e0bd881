/** Runs at most so many pieces of work at a time; the others wait for a place, first come, first served. */
export function places(number: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = number;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => { waiting.push(resolve); });
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
