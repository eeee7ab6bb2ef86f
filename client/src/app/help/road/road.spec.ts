import { roles } from '@bafang/shared';
import { acts } from '../../i18n/zh-CN/inside/acts';
import { inbox } from '../../i18n/zh-CN/inside/inbox';
import { stations } from './road';

const words: Record<string, unknown> = { acts, inbox };
const wordOf = (key: string): unknown =>
  key.split('.').reduce<unknown>((found, part) => (found as Record<string, unknown>)[part], words);

test('the road, who stands on it, and what holds after each place', () => {
  const lines = stations.map(
    ({ words: key, who, then }) => `${wordOf(key)} ${who.join(' ')}${then ? ` → ${then.state}` : ''}`,
  );
  expect(lines).toEqual([
    '起草 clerk unit_head → drafting',
    '送审 clerk → unit_review',
    '报送 unit_head → submitted',
    '审核 coordinator reviewer bureau_head',
    '审定 reviewer bureau_head → approved',
    '审定本方面 bureau_head → approved',
    '拟签 coordinator',
    '保密审查 publisher',
    '送签 bureau_head → signing',
    '签发 leader → signed',
    '公开 publisher → published',
  ]);
});

test('every role but the administrators stands on it', () =>
  expect(roles.filter((role) => !stations.some(({ who }) => who.includes(role)))).toEqual([
    'sysadmin',
    'secadmin',
    'auditor',
  ]));
