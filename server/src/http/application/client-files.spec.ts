import express from 'express';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientFiles } from './client-files.js';

describe('the files of the client', () => {
  const code = 'export const words = "案头";\n'.repeat(200);
  let folder: string;
  let server: Server;
  const get = (path: string, encoding: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      method,
      headers: { 'accept-encoding': encoding },
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bafang-client-'));
    writeFileSync(join(folder, 'index.html'), '<html></html>');
    writeFileSync(join(folder, 'chunk-BwC_jaZ1.js'), code);
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    server = createServer(express().use(...clientFiles(folder)));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['gzip, br', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', null],
  ])('a hashed file asked for with %s comes as %s, whole and for a year', async (asked, got) => {
    const answer = await get('/chunk-BwC_jaZ1.js', asked);
    expect(answer.headers.get('content-encoding')).toBe(got);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe(code);
  });

  test('what has no hash is asked for anew, and what is not there is left to others', async () => {
    expect((await get('/favicon.svg', 'gzip')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/chunk-AAAAAAAA.js', 'gzip')).status).toBe(404);
  });

  test.each([
    ['GET', 200],
    ['HEAD', 200],
    ['POST', 404],
  ])('the page answers %s with %s', async (method, status) =>
    expect((await get('/inbox', 'gzip', method)).status).toBe(status),
  );
});
