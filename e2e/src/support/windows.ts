import type { BrowserContext } from '@playwright/test';

const windows = new Map<string, BrowserContext[]>();

/** Somebody's window at a server. */
export function keepWindow(address: string, window: BrowserContext): void {
  windows.set(address, [...(windows.get(address) ?? []), window]);
}

/** Left open they ask on where nobody answers, and take the time of the stories that come after. */
export async function closeWindows(address: string): Promise<void> {
  const open = windows.get(address) ?? [];
  windows.delete(address);
  await Promise.all(open.map((window) => window.close()));
}
