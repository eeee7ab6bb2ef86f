import { jest } from '@jest/globals';
import type { PinoLogger } from 'nestjs-pino';
import { Sweeps } from './sweeps.js';

const error = jest.fn();
const sweeps = new Sweeps({ error } as unknown as PinoLogger);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('a sweep comes again after one that failed, which is logged; never beside itself, and not after the end', async () => {
  let [begun, finish] = [0, (): void => undefined];
  const sweep = () =>
    new Promise<void>((resolve, reject) => {
      begun += 1;
      finish = begun === 1 ? () => reject(new Error('the database does not answer')) : resolve;
    });
  sweeps.every(1000, 'publications', sweep);
  await jest.advanceTimersByTimeAsync(3500);
  expect(begun).toBe(1);
  finish();
  await jest.advanceTimersByTimeAsync(1000);
  expect(begun).toBe(2);
  expect(error.mock.calls).toEqual([
    [{ err: new Error('the database does not answer'), sweep: 'publications' }, 'sweep failed'],
  ]);
  finish();
  sweeps.onApplicationShutdown();
  await jest.advanceTimersByTimeAsync(3000);
  expect(begun).toBe(2);
});
