/** The built server as it is shipped, in a process of its own that tells what it has used. */
export interface Usage {
  cpuMs: number;
  residentMiB: number;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpuMs: (user + system) / 1000, residentMiB: process.memoryUsage.rss() / 2 ** 20 };
  process.send!(usage);
});
process.on('disconnect', () => process.exit(0));

await import('../main.js');
