/** CPU time this much makes the last run's share of noise small. In seconds. */
const ENOUGH = 2;

/** The CPU seconds, user and system, that a run takes: the mean over as many runs as fill two seconds, after one that warms up. */
export function cpuSeconds(run: () => void): number {
  run();
  const before = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  let runs = 0;
  do {
    run();
    runs++;
  } while (spent() < ENOUGH);
  return spent() / runs;
}
