import '@angular/compiler';
import { HttpErrorResponse, type HttpEvent, HttpRequest, HttpResponse } from '@angular/common/http';
import { jest } from '@jest/globals';
import { type Observable, of, Subject, throwError } from 'rxjs';
import { deedKeys } from './deed-keys';
import { atVersion } from './version';

const post = (body: unknown = { text: '同意' }) => new HttpRequest<unknown>('POST', '/api/sections/1/comments', body);

function sending() {
  const [keys, interceptor] = [[] as (string | null)[], deedKeys()];
  const send = (request: HttpRequest<unknown>, answer: Observable<HttpEvent<unknown>>) =>
    interceptor(request, (sent) => {
      keys.push(sent.headers.get('Idempotency-Key'));
      return answer;
    }).subscribe({ error: () => undefined });
  return { keys, send };
}
const done = () => of(new HttpResponse({ status: 201 }));
const refused = (status: number) => throwError(() => new HttpErrorResponse({ status }));

test('a double click is one deed, the next click another', () => {
  const { keys, send } = sending();
  const answer = new Subject<HttpEvent<unknown>>();
  send(post(), answer);
  send(post(), answer);
  answer.next(new HttpResponse({ status: 201 }));
  send(post(), done());
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test.each([
  [0, true],
  [502, true],
  [503, true],
  [409, false],
  [412, false],
])('after %i another try is the same deed: %s', (status, same) => {
  const { keys, send } = sending();
  send(post(), refused(status));
  send(post(), done());
  expect(keys[0] === keys[1]).toBe(same);
});

test('on another version, or minutes later, the same words are another deed', () => {
  const { keys, send } = sending();
  const on = (version: number) => post().clone(atVersion(version));
  jest.useFakeTimers();
  try {
    for (const version of [6, 6, 8]) send(on(version), refused(0));
    jest.advanceTimersByTime(121_000);
    send(on(8), refused(0));
  } finally {
    jest.useRealTimers();
  }
  expect(keys.map((key) => keys.indexOf(key))).toEqual([0, 0, 2, 3]);
});

test('other words and another file are other deeds; a question and the sign-in have no key', () => {
  const { keys, send } = sending();
  const file = (name: string) => {
    const form = new FormData();
    form.append('file', new File(['x'], name, { lastModified: 1 }));
    return form;
  };
  for (const request of [post(), post({ text: '不同意' }), post(file('a.txt')), post(file('b.txt'))])
    send(request, refused(0));
  send(post(file('a.txt')), done());
  expect(new Set(keys.slice(0, 4)).size).toBe(4);
  expect(keys[4]).toBe(keys[2]);
  send(new HttpRequest('GET', '/api/inbox'), done());
  send(new HttpRequest('POST', '/api/auth/sign-in', {}), done());
  expect(keys.slice(5)).toEqual([null, null]);
});
