import '@angular/compiler';
import { Injector, signal } from '@angular/core';
import type { AuditLine } from '@bafang/shared';
import { type Dictionary, type Language, dictionaries } from '../../i18n/languages';
import { filled } from '../../i18n/plural';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { ProblemWords } from '../../session/problems/problem-words';
import { Dates } from '../../ui/time/dates';
import { AllUnits } from '../../ui/units/all-units';
import { AuditWords } from './audit-words';

async function speaking(language: Language): Promise<AuditWords> {
  const { door, inside, admin } = dictionaries[language];
  const all = Object.assign({}, ...(await Promise.all([door(), inside(), admin()]))) as Dictionary;
  const at = (key: string) =>
    key
      .split('.')
      .reduce<string | Dictionary | undefined>((found, part) => (found as Dictionary | undefined)?.[part], all);
  const words = {
    has: (key: string) => typeof at(key) === 'string',
    t: (key: string, params: Record<string, unknown> = {}) => filled(String(at(key)), params),
    listed: (names: string[]) => names.join('、'),
    language: () => language,
  };
  return Injector.create({
    providers: [
      { provide: Words, useValue: words },
      { provide: AllUnits, useValue: { byId: signal(new Map([['u1', { shortName: '市水务局' }]])) } },
      { provide: BusinessClock, useValue: {} },
      { provide: Dates, useFactory: () => new Dates() },
      { provide: ProblemWords, useFactory: () => new ProblemWords() },
      { provide: AuditWords, useFactory: () => new AuditWords() },
    ],
  }).get(AuditWords);
}
const line = (action: string, facts: AuditLine['facts'] = {}, objectType = 'section') =>
  ({ action, facts, objectType, actorName: 'system' }) as AuditLine;

test('what was refused is shown as not done, and why', async () => {
  const words = await speaking('zh-CN');
  expect(
    ['refused', 'set_publication_refused', 'sign_in_failed'].map((action) => words.hasFailed(line(action))),
  ).toEqual([true, true, true]);
  expect(['approve', 'refuse_grant', 'sign_in'].filter((action) => words.hasFailed(line(action)))).toEqual([]);
  const facts = { act: 'approve', codes: ['separation_wrote', 'conditions_open'] };
  expect(words.facts(line('refused', facts))).toEqual([
    { name: '事项', words: '审定' },
    { name: '原因', words: '您起草过这里的文字，请另一位办理。有…条审定条件没有解决。' },
  ]);
  expect(words.facts(line('refused', { codes: ['role_never_may'] }))).toEqual([
    { name: '原因', words: '您的角色不能办理这件事。' },
  ]);
  expect((await speaking('en')).facts(line('refused', facts)).map(({ words: said }) => said)).toEqual([
    'Approve',
    'You wrote text here; someone else must do this. … conditions are open.',
  ]);
});

test('who joined a group and who left it is told by name', async () => {
  const facts = { joined: ['u1', 'u2'], left: [] };
  expect((await speaking('zh-CN')).facts(line('change_group', facts, 'unit_group'))).toEqual([
    { name: '加入', words: '市水务局、u2' },
  ]);
});

test('who fails at the door is nobody yet; who publishes at a set time is the system', async () => {
  const words = await speaking('zh-CN');
  expect(words.actor(line('sign_in_failed', {}, 'account'))).toBe('未登录');
  expect(words.actor(line('set_publication_refused', {}, 'report'))).toBe('系统');
});

test('a moment among the facts is said in full, in the words of China’s time', async () => {
  const facts = { madeAt: '2018-12-13T06:05:00.000Z', entries: 12, head: 'f'.repeat(64) };
  const restored = line('restore', facts, 'instance');
  const words = await speaking('zh-CN');
  expect([words.action('restore', 'instance'), words.object({ ...restored, objectLabel: null })]).toEqual([
    '恢复备份',
    '系统',
  ]);
  expect(words.facts(restored)).toEqual([
    { name: '备份于', words: '2018年12月13日 14:05' },
    { name: '条数', words: '12' },
  ]);
  expect(words.facts(line('schedule', { publishAt: '2019-01-20T01:00:00.000Z' }, 'report'))).toEqual([
    { name: '定时公开', words: '2019年1月20日 09:00' },
  ]);
});
