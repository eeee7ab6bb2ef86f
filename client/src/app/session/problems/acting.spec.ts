import '@angular/compiler';
import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { NEVER, of, throwError } from 'rxjs';
import { toProblem } from './problem';
import { acting } from './acting';

const words = (error: unknown): string => toProblem(error).code;
const refused = (status: number) => throwError(() => new HttpErrorResponse({ status }));

describe('the acts of one place on a page', () => {
  test('an act is done with what the server answered', async () => {
    const { run, busy, problem } = acting({ words });
    let view = '';
    expect(
      await run(
        () => of('a view'),
        (answer) => (view = answer),
      ),
    ).toBe(true);
    expect([view, busy(), problem()]).toEqual(['a view', false, '']);
  });

  test('while one is on its way another is not begun', async () => {
    const begun: number[] = [];
    const act = (n: number) => () => (begun.push(n), NEVER);
    const { run, busy } = acting({ words });
    void run(act(1));
    expect(await run(act(2))).toBe(false);
    expect([busy(), begun]).toEqual([true, [1]]);
  });

  test.each([
    [409, true],
    [412, true],
    [403, false],
    [0, false],
  ])('what is answered with %i is said in words; the page reads anew: %s', async (status, again) => {
    const came: string[] = [];
    const { run, busy, problem } = acting({ words, stale: () => came.push('anew') });
    expect(
      await run(
        () => refused(status),
        () => came.push('done'),
      ),
    ).toBe(false);
    expect(problem()).toBe(status ? `status_${status}` : 'offline');
    expect([came, busy()]).toEqual([again ? ['anew'] : [], false]);
  });

  test('what comes back after the page has turned is neither shown nor told there', async () => {
    const id = signal('one');
    const came: string[] = [];
    const { run, problem } = acting({ words, about: id, stale: () => came.push('anew') });
    const turning = <T>(answer: () => Promise<T>) =>
      run(
        () => (id.set(`${id()}!`), answer()),
        () => came.push('done'),
      );
    expect(await turning(() => Promise.resolve('a view'))).toBe(true);
    expect(await turning(() => Promise.reject(new HttpErrorResponse({ status: 409 })))).toBe(false);
    expect([problem(), came]).toEqual(['', []]);
  });

  test('a problem is over when the next act begins, and when the page turns to something else', async () => {
    const id = signal('one');
    const { run, problem } = acting({ words, about: id });
    await run(() => refused(422));
    void run(() => NEVER);
    expect(problem()).toBe('');
    problem.set('still there');
    id.set('two');
    expect(problem()).toBe('');
  });
});
