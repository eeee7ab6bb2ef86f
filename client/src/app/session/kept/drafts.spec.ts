import '@angular/compiler';
import { Injector, runInInjectionContext, signal } from '@angular/core';
import { DRAFT_STORE, Drafts, draft, part } from './drafts';
import { Session } from '../session';

/** A browser: what it stores outlives its pages. */
function browser() {
  const cells = new Map<string, string>();
  const store = {
    getItem: (key: string) => cells.get(key) ?? null,
    setItem: (key: string, value: string) => void cells.set(key, value),
    removeItem: (key: string) => void cells.delete(key),
  };
  const load = (login: string | null) => {
    const me = signal(login && { account: { id: login } });
    const providers = [Drafts, { provide: Session, useValue: { me } }, { provide: DRAFT_STORE, useValue: store }];
    const injector = Injector.create({ providers });
    const open = <T>(place: () => string, blank: () => T) => runInInjectionContext(injector, () => draft(place, blank));
    return { open, signIn: (next: string | null) => me.set(next && { account: { id: next } }) };
  };
  return { cells, load };
}
const none = () => '';

test('what was written is there after a reload, and on the way back', () => {
  const { load } = browser();
  load('clerk')
    .open(() => 'comment.1', none)
    .set('写了一半');
  const page = load('clerk');
  expect(page.open(() => 'comment.1', none)()).toBe('写了一半');
  expect(page.open(() => 'comment.2', none)()).toBe('');
});

test('it outlives the session, and is nobody else’s', () => {
  const page = browser().load('clerk');
  const words = page.open(() => 'comment.1', none);
  words.set('写了一半');
  page.signIn(null);
  words.set('写了一半多');
  page.signIn('head');
  expect(words()).toBe('');
  words.set('负责人的');
  page.signIn('clerk');
  expect(words()).toBe('写了一半多');
});

test('it follows its place', () => {
  const place = signal('1');
  const words = browser()
    .load('clerk')
    .open(() => `comment.${place()}`, none);
  words.set('第一条');
  place.set('2');
  expect(words()).toBe('');
  place.set('1');
  expect(words()).toBe('第一条');
});

test('it is forgotten once it has arrived, wherever the page has turned, but not what was written since', () => {
  const { cells, load } = browser();
  const place = signal('1');
  const words = load('clerk').open(() => `comment.${place()}`, none);
  words.set('第一条');
  const first = words.sending();
  place.set('2');
  words.set('第二条');
  first();
  expect([words(), cells.size]).toEqual(['第二条', 1]);
  const second = words.sending();
  words.set('第二条，又写了');
  second();
  expect(words()).toBe('第二条，又写了');
});

test('what is as it was before is no draft', () => {
  const { cells, load } = browser();
  const unit = load('sysadmin').open(
    () => 'unit.1',
    () => ({ name: '市公安局', shortName: '公安' }),
  );
  part(unit, 'name').set('市公安分局');
  expect([unit(), cells.size]).toEqual([{ name: '市公安分局', shortName: '公安' }, 1]);
  part(unit, 'name').set('市公安局');
  expect(cells.size).toBe(0);
});
