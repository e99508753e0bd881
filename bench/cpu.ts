/** Passes in a row that bring no gain worth mentioning: by then the compiler has done its work, which is the same for an archive as for one article. How long that takes depends on the machine. */
const NO_GAIN = 6, GAIN = 0.97;
/** A machine whose speed changes might find gains for ever. In CPU seconds. */
const WARM_AT_MOST = 60;

/** CPU time and passes this many make the share of noise small. In seconds. */
const ENOUGH = 2, PASSES = 7;

/** The CPU seconds, user and system, that a run takes: the median of seven runs or more, after as many as it takes to warm up. */
export function cpuSeconds(run: () => void): number {
  const pass = (): number => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  for (let best = Infinity, idle = 0, spent = 0; idle < NO_GAIN && spent < WARM_AT_MOST;) {
    const seconds = pass();
    spent += seconds;
    idle = seconds < best * GAIN ? 0 : idle + 1;
    best = Math.min(best, seconds);
  }
  const passes: number[] = [];
  for (let spent = 0; spent < ENOUGH || passes.length < PASSES;) {
    const seconds = pass();
    spent += seconds;
    passes.push(seconds);
  }
  return passes.sort((a, b) => a - b)[passes.length >> 1] as number;
}
