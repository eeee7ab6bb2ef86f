import '@angular/compiler';
import { signal } from '@angular/core';
import { field, whileSame } from './field';

describe('a field over one value of several that are read together', () => {
  const typedOver = (period = signal({ from: '', to: '' })) => {
    const to = field(() => period().to);
    to.set('2018-12-18');
    return { period, to };
  };

  test('what is typed stays while they are read anew, or change beside it', () => {
    const { period, to } = typedOver();
    period.set({ from: '', to: '' });
    expect(to()).toBe('2018-12-18');
    period.set({ from: '2018-12-01', to: '' });
    expect(to()).toBe('2018-12-18');
  });

  test('it gives way to another value', () => {
    const { period, to } = typedOver();
    period.set({ from: '', to: '2018-12-31' });
    expect(to()).toBe('2018-12-31');
  });
});

describe('what is chosen for one thing', () => {
  const outline = () => {
    const report = signal({ id: 'one', areas: ['a', 'b'] });
    const open = whileSame(
      () => report().id,
      () => report().areas.slice(0, 1),
    );
    open.set(['b']);
    return { report, open };
  };

  test('stays while the thing is read anew, though what it began with is another by now', () => {
    const { report, open } = outline();
    report.set({ id: 'one', areas: ['new', 'a', 'b'] });
    expect(open()).toEqual(['b']);
  });

  test('begins anew with another thing', () => {
    const { report, open } = outline();
    report.set({ id: 'two', areas: ['c'] });
    expect(open()).toEqual(['c']);
  });
});
