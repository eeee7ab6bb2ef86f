import type { Glossary } from '../../glossary.js';
import { examplesOf } from '../../testing/marked.js';
import { sensitiveWord } from './sensitive-word.js';

examplesOf(sensitiveWord, {
  valid: [
    '落实政府信息公开保密审查，依法保守国家秘密、商业秘密。',
    '清理《关于内部资料管理的办法》等文件3件。',
    '残疾人、务工人员和村民委员会主任，内地与香港。',
    '不予公开3件，完善内部审计，听取内部意见。',
  ],
  invalid: [
    ['⟦机密★⟧三年', undefined],
    ['# ⟦内部资料⟧'],
    ['| ⟦注意保密⟧，⟦不宜公开⟧的不公开。'],
    ['办理案件12件（⟦待核实⟧）。'],
    ['慰问⟦残废人⟧，与⟦村长⟧座谈。'],
    // a radical that looks like its character
    ['慰问⟦残废\u2f08⟧。'],
  ],
});

const own: Glossary = {
  terms: [],
  sensitive: [
    { term: '旧称', variants: [], severity: 'warning', from: '2019-01-01' },
    { term: '甲,乙', variants: [], severity: 'error' },
    { term: '\u2f08名', variants: [], severity: 'error' },
    { term: '停用词', variants: [], severity: 'error', off: true },
  ],
};
examplesOf(sensitiveWord, {
  context: { glossary: own, year: 2018 },
  valid: ['旧称、停用词'],
  invalid: [['⟦甲，乙⟧、⟦人名⟧']],
});
examplesOf(sensitiveWord, { context: { glossary: own, year: 2019 }, valid: ['停用词'], invalid: [['⟦旧称⟧']] });
