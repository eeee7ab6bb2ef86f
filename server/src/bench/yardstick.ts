import { createHash } from 'node:crypto';
import { median } from './measure.js';

const ROUNDS = 50;
const TIMES = 21;
const lines = Array.from({ length: 200 }, (_, index) => ({
  id: `line-${index}`,
  text: '法治政府建设'.repeat(10),
  index,
}));

/** The same work whatever the product does: text read, sorted, written and hashed, as a server does all day. */
function work(): void {
  const read = JSON.parse(JSON.stringify(lines)) as typeof lines;
  read.sort((a, b) => b.text.length - a.text.length || b.index - a.index);
  createHash('sha256').update(JSON.stringify(read)).digest('hex');
}

/** CPU ms that a fixed piece of work takes here and now: figures of another machine, or of a busier hour, are compared by it. */
export function yardstick(): number {
  const times = Array.from({ length: TIMES }, () => {
    const before = process.cpuUsage();
    for (let round = 0; round < ROUNDS; round++) work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}
