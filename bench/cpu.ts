/** CPU time this much makes the last run's share of noise small. In seconds. */
const ENOUGH = 2;

/** By then the compiler has done its work, which is the same for an archive as for one article. In seconds. */
const WARM = 2;

/** The CPU seconds, user and system, that a run takes: the mean over as many runs as fill two seconds, after two seconds that warm up. */
export function cpuSeconds(run: () => void): number {
  let before = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  do run(); while (spent() < WARM);
  before = process.cpuUsage();
  let runs = 0;
  do {
    run();
    runs++;
  } while (spent() < ENOUGH);
  return spent() / runs;
}
