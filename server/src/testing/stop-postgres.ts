import { rmSync } from 'node:fs';

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

export default async function stopPostgres(): Promise<void> {
  const { pid, folder } = (globalThis as unknown as { testPostgres: { pid: number; folder: string } }).testPostgres;
  process.kill(pid, 'SIGINT');
  for (let wait = 0; alive(pid) && wait < 100; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
  rmSync(folder, { recursive: true, force: true });
}
