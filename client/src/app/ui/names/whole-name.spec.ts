import { wholeName } from './whole-name';

test.each([
  ['（三）一是', '推进政务公开', '（三）一是　推进政务公开'],
  ['二、', '下一年设想', '二、下一年设想'],
  ['（三）', '推进政务公开方面', '（三）推进政务公开方面'],
  ['（三）', null, '（三）'],
  ['', '引言', '引言'],
  ['引言', '引言', '引言'],
  ['', null, ''],
])('%s and %s', (label, title, whole) => expect(wholeName({ label, title })).toBe(whole));
