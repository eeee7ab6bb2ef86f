import { forSigners } from './for-signers';

// prettier-ignore
test.each([
  ['',                                                                   ''],
  ['open prepare approve_area',                                          ''],
  ['open prepare approve_area clear',                                    ''],
  ['open prepare approve_area clear send_to_sign',                       'clear send_to_sign'],
  ['open clear approve_area clear prepare send_to_sign sign sign',       'clear send_to_sign sign sign'],
  ['open clear send_to_sign sign send_back',                             'clear send_to_sign sign send_back'],
  ['open clear send_to_sign sign send_back reopen clear send_to_sign',   'send_back clear send_to_sign'],
  ['open clear send_to_sign sign recall send_to_sign sign',              'clear recall send_to_sign sign'],
  ['clear send_to_sign send_back clear send_to_sign recall clear send_to_sign', 'recall clear send_to_sign'],
  ['open send_to_sign sign',                                             'send_to_sign sign'],
  ['open clear send_to_sign sign publish',                               'clear send_to_sign sign'],
])('%s begins with %s', (record, first) => {
  const history = record.split(' ').map((action, at) => ({ action, at }));
  const chosen = forSigners(history);
  expect(chosen.map(({ action }) => action).join(' ')).toBe(first);
  expect(chosen).toEqual([...chosen].sort((a, b) => a.at - b.at));
});
