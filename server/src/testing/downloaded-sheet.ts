import { readSheet, type SheetData } from 'read-excel-file/node';
import type { Browser } from './browser.js';

/** What somebody gets as a file: its name and its bytes. */
export async function downloaded({ address, cookies }: Browser, path: string): Promise<[string, Buffer]> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(address + path, { headers: { cookie } });
  const [, name = ''] = /filename\*=UTF-8''(.+)$/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  return [decodeURIComponent(name), Buffer.from(await answer.arrayBuffer())];
}

/** What somebody gets as a sheet: the name of the file and its rows, the headings first. */
export async function downloadedSheet(browser: Browser, path: string): Promise<[string, SheetData]> {
  const [name, bytes] = await downloaded(browser, path);
  return [name, await readSheet(bytes)];
}
