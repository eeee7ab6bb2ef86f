import '@angular/compiler';
import { HttpErrorResponse } from '@angular/common/http';
import { toProblem } from './problem';

describe('a failed request, normalised', () => {
  test('a problem document keeps its code, refusals, fields and further members', () => {
    const error = {
      type: 'about:blank',
      title: 'Locked',
      status: 429,
      code: 'locked',
      until: '2026-01-01T06:35:00Z',
      refusals: [{ code: 'text_changed' }],
      fields: [{ path: 'year', message: 'too small' }],
    };
    expect(toProblem(new HttpErrorResponse({ status: 429, error }))).toEqual({
      status: 429,
      code: 'locked',
      title: 'Locked',
      refusals: [{ code: 'text_changed' }],
      fields: [{ path: 'year', message: 'too small' }],
      more: { until: '2026-01-01T06:35:00Z' },
    });
  });

  test('problem+json that arrives as text is read', () => {
    expect(
      toProblem(new HttpErrorResponse({ status: 401, error: '{"code":"sign_in_failed","triesLeft":3}' })),
    ).toMatchObject({ code: 'sign_in_failed', more: { triesLeft: 3 } });
  });

  test.each([
    [0, 'offline'],
    [502, 'status_502'],
  ])('without a document the status %i says %s', (status, code) => {
    expect(toProblem(new HttpErrorResponse({ status, error: '<html>' }))).toMatchObject({ status, code });
  });

  test('an error of the page itself is no answer of the server', () => {
    expect(toProblem(new TypeError('x is undefined'))).toMatchObject({ status: -1, code: 'unexpected' });
  });
});
