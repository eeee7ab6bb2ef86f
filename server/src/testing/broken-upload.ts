import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { CONFIG, type Config } from '../config/config.js';
import { uploadsFolder } from '../files/uploads.js';
import type { Browser } from './browser.js';
import type { TestServer } from './test-server.js';

/** What lies beside the database of files on their way in. */
export function leftAside(server: TestServer): string[] {
  const folder = uploadsFolder(server.app.get<Config>(CONFIG));
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Sends the beginning of a file, goes away while the server waits for the rest, and returns when it has noticed. */
export async function breakOff(
  server: TestServer,
  { cookies }: Browser,
  { path, name, begin }: { path: string; name: string; begin: string },
): Promise<void> {
  const { host, port } = new URL(server.address);
  const headers = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${server.address}`,
    `Cookie: ${[...cookies].map((pair) => pair.join('=')).join('; ')}`,
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename*=UTF-8''${name}`,
    'Content-Length: 1000000',
  ];
  const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${headers.join('\r\n')}\r\n\r\n${begin}`));
  while (!leftAside(server).length) await soon();
  socket.destroy();
  while (leftAside(server).length) await soon();
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
