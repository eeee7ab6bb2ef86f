import { proofread } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf, passagesOf } from '../../testing/marked.js';
import { headingNumbering } from './heading-numbering.js';

examplesOf(headingNumbering, {
  valid: [
    '# 一、职责\n# （一）审批\n# 1.清理\n（1）取消；\n（2）下放。\n# 2.规范\n# （二）监管\n# 二、制度\n# （一）立法',
    '# 一、职责\n# 1.清理\n# 2.规范\n# 二、制度\n# 1.立法',
    '# 一、职责\n# （一）审批\n# （二）监管\n# 二、制度\n# （三）立法\n# （四）清理',
    '# 一、职责\n符合下列条件：\n（一）成年的；\n（二）自愿的。\n有下列情形之一的：\n（一）生病的；\n（二）出国的。',
    '# 一、职责\n参加单位：\n# 1.司法局\n# 2.财政局\n分工如下：\n# 1.牵头\n# 2.配合\n# 二、制度\n# （一）立法',
    '# 一、职责\n# 附件：1.分工表\n# 2.登记表\n# 附件2\n# 一、范围\n# 二、期限',
    '# 一、附注\n注：1.表中空白表示暂缺。\n2.表中数字含本数。',
    '# 工作情况\n# （一）审批\n# 工作安排\n# （一）审批',
    '# 一、职责\n一是清理，包括：\n1.取消；\n2.下放。\n二是规范，包括：\n1.统一；\n2.公开。',
    '（1）甲：①取消；②下放。\n①统一；\n②公开。\n（2）乙。\n①统一。',
    '１．优化。\n２．２０２１年启用。\n３．落实。',
    '# 一、二审合计845件\n1、2号线开通。',
    '| 1.甲\n| 3.丙',
  ],
  invalid: [
    ['# 一、职责\n# ⟦三、⟧制度'],
    ['# 一、职责\n# （一）审批\n# （二）监管\n# ⟦（四）⟧服务'],
    ['# 一、职责\n# （一）审批\n# ⟦（一）⟧监管\n# （二）服务'],
    ['# 一、职责\n全年审批12件。\n# ⟦一、⟧制度'],
    ['# 一、职责\n# ⟦（二）⟧监管'],
    ['# ⟦二、⟧制度\n# 三、决策'],
    ['（一）职责方面。一是审批。\n⟦（三）⟧制度方面。一是立法。'],
    ['# 一、职责\n# （一）审批\n# 二、制度\n# ⟦1.⟧立法'],
    ['# 1.清理\n# 2.规范\n# ⟦（一）⟧审批\n# （二）监管'],
    ['1.清理。\n　　⟦3.⟧规范。'],
  ],
});

test('a first number other than one warns, as the text may be a part; a gap is an error', () =>
  expect(
    proofread(passagesOf('# 二、制度\n# 四、决策'), { year: 2018, glossary: shippedGlossary })
      .filter(({ rule }) => rule === 'heading-numbering')
      .map(({ severity }) => severity),
  ).toEqual(['warning', 'error']));
