/** Milliseconds of processor time the work takes, the least of several runs: what else the machine does is not in it. */
function cost(work: () => void): number {
  const costs: number[] = [];
  for (let spent = 0; costs.length < 3 || spent < 100; spent += costs.at(-1)!) {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    costs.push((user + system) / 1000);
  }
  return Math.min(...costs);
}

const TIMES = 8;
/** Less than this is the machine's noise, and no work that grows too fast. */
const FLOOR_MS = 5;

/**
 * The power by which the work grows with its size: about 1 where it is linear, 2 where it is quadratic. Specs ask for
 * less than 1.8: much memory alone, which a large answer takes and a small one does not, was seen to make 1.65.
 */
export function growth(work: (size: number) => void, size: number): number {
  const [little, much] = [size / TIMES, size].map((each) =>
    Math.max(
      FLOOR_MS,
      cost(() => work(each)),
    ),
  );
  return Math.log(much! / little!) / Math.log(TIMES);
}
