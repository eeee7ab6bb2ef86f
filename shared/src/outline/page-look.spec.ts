import { pageLook } from './page-look.js';

const seen = (tag: string): string => {
  const [, name = '', rest = ''] = /^(\w+)(.*)$/.exec(tag) ?? [];
  const style = /style="([^"]*)"/.exec(rest)?.[1] ?? '';
  const { hidden, struck, script } = pageLook({ name, style, hidden: / hidden\b/.test(rest.replace(/".*?"/g, '')) });
  return [hidden && 'hidden', struck && 'struck', script].filter(Boolean).join(' ');
};

// prettier-ignore
test.each([
  ['p',                                                   ''],
  ['b style="color: red"',                                ''],
  ['constructor',                                         ''],
  ['s',                                                   'struck'],
  ['strike',                                              'struck'],
  ['del',                                                 'struck'],
  ['ins',                                                 ''],
  ['span style="text-decoration: line-through"',          'struck'],
  ['span style="text-decoration : underline line-through"', 'struck'],
  ['span style="TEXT-DECORATION-LINE:Line-Through"',      'struck'],
  ['span style="text-decoration:none; text-decoration-color: x"', ''],
  ['span hidden',                                         'hidden'],
  ['span style="display:none"',                           'hidden'],
  ['span style="color:red; display : none !important"',   'hidden'],
  ['span style="display:none; display:block"',            ''],
  ['span style="x-display:none"',                         ''],
  ['span style="visibility: hidden; opacity: 0"',         'hidden'],
  ['tr style="visibility:collapse"',                      'hidden'],
  ['span style="mso-hide:all"',                           'hidden'],
  ['span style="mso-hide:screen"',                        ''],
  ['sup',                                                 'super'],
  ['sub',                                                 'sub'],
  ['span style="vertical-align: super"',                  'super'],
  ['span style="vertical-align:sub;font-size:8pt"',       'sub'],
  ['td style="vertical-align:top"',                       ''],
  ['del style="display:none"',                            'hidden struck'],
  ['sup style="text-decoration:line-through"',            'struck super'],
])('<%s> is %s', (tag, look) => expect(seen(tag)).toBe(look));

test('a style that repeats itself without end is read once', () =>
  expect(pageLook({ name: 'p', style: 'text-decoration:'.repeat(200_000), hidden: false })).toEqual({}));
