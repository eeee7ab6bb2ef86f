/** Milliseconds of processor time the work takes, the least of several runs: what else the machine does is not in it. */
function cost(work: () => void): number {
  const costs: number[] = [];
  for (let spent = 0; costs.length < 2 || spent < 100; spent += costs.at(-1)!) {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    costs.push((user + system) / 1000);
  }
  return Math.min(...costs);
}

/** How many times dearer the work is on four times as much: about 4 where it is linear, 16 where it is quadratic; specs ask for less than ten. */
export function growth(work: (size: number) => void, size: number): number {
  const little = cost(() => work(size / 4));
  return cost(() => work(size)) / little;
}
