import { acrossText, type Rule } from '../../rule.js';
import { anyOf } from '../../text/words.js';

/** Names that each may be used, and of which a text uses one. */
// prettier-ignore
const groups: readonly (readonly string[])[] = [
  ['镇（街道）', '镇街', '镇街道', '街道（镇）', '镇（街）'],
  ['县（区）', '县区', '区县', '区（县）'],
  ['村（社区）', '村居', '村（居）', '村社区'],
  ['投诉举报', '举报投诉'],
  ['规范性文件合法性审查', '规范性文件合法性审核'],
  ['非公有制经济', '非公经济'],
  ['微信公众号', '微信公众平台'],
  ['12345热线', '12345政府服务热线', '12345政务服务热线', '12345政务服务便民热线', '12345市民热线', '12345市民服务热线'],
  ['法治政府建设督察', '法治政府建设督查'],
];
/** 乡镇街道 and 城镇街区 are other words; they are found first and mean nothing. */
const other = ['乡镇街道', '城镇街道', '城镇街区', '市县区', '各县区域', '区县级', '省市县区'];
const groupOf = new Map(groups.flatMap((names, group) => names.map((name) => [name, group] as const)));
const NAMES = anyOf([...groupOf.keys(), ...other]);
const DEFINED = /(?:以下)?(?:统称|简称)为?[“《]?([^”》（）]{2,12})[”》）]/g;

interface Named {
  readonly at: number;
  readonly name: string;
  readonly group?: number;
}

export const mixedNames: Rule = {
  id: 'mixed-names',
  title: { zh: '同一事物名称不一', en: 'One thing by two names' },
  sentence: { zh: '同一事物在一篇公文中用同一个名称。', en: 'One thing has one name in one text.' },
  severity: 'hint',
  example: {
    wrong: '各镇（街道）负责组织，各镇（街道）定期检查。\n各⟦镇街⟧落实。',
    right: '各镇（街道）负责组织，各镇（街道）定期检查。\n各镇（街道）落实。',
  },
  acrossText: acrossText({
    gather: ({ text }): Named[] => [
      ...[...text.matchAll(NAMES)].flatMap(({ index, 0: name }) => {
        const group = groupOf.get(name);
        return group === undefined ? [] : [{ at: index, name, group }];
      }),
      ...[...text.matchAll(DEFINED)].map(({ index, 1: name }) => ({ at: index, name: name! })),
    ],
    judge: (gathered) => {
      const all = gathered.flatMap((some, paragraph) => some.map((one) => ({ ...one, paragraph })));
      const defined = new Set(all.filter(({ group }) => group === undefined).map(({ name }) => name));
      const count = new Map<string, number>();
      for (const { name, group } of all) if (group !== undefined) count.set(name, (count.get(name) ?? 0) + 1);
      const usual = new Map<number, string>();
      for (const [name, times] of count) {
        const group = groupOf.get(name)!;
        if (!defined.has(name) && times > (count.get(usual.get(group) ?? '') ?? 0)) usual.set(group, name);
      }
      return all.flatMap(({ at, name, group, paragraph }) => {
        const most = group === undefined ? undefined : usual.get(group);
        if (most === undefined || most === name || defined.has(name)) return [];
        const message = { zh: `文中多写作“${most}”，请统一。`, en: `Elsewhere the text has ${most}; use one name.` };
        return [{ at, length: name.length, paragraph, message }];
      });
    },
  }),
};
