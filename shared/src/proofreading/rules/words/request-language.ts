import { blanked, inQuotation, inTitle } from '../../../document/blanked.js';
import { eachMatch, type Rule } from '../../rule.js';

const ASKED = '(?:批示|指示|批复|批准|审批|审示|核批|核准|审定|审议批准|批转)';
/** 报请市政府批准 tells of a request; one is made at the head of a clause, or after asking whether it is fit. */
const REQUEST = new RegExp(
  [
    `(?:妥否|当否|可否|是否妥当|是否可行|如无不妥)[，、]?(?:敬|恳|特|即)?请[予即]?[^，。；]{0,8}?${ASKED}`,
    `(?<=^|[，。；：\\s])(?:敬|恳|特|现)?请(?:予以?|即)?${ASKED}(?=[。！；，\\s]|$|[为执])`,
    `(?<=^|[，。；：\\s])(?:敬|恳)请[^，。；]{0,12}${ASKED}(?=[。！；\\s]|$)`,
    '特此请示|以上请示',
  ].join('|'),
  'g',
);

export const requestLanguage: Rule = {
  id: 'request-language',
  title: { zh: '报告中不夹带请示', en: 'No request in a report' },
  sentence: {
    zh: '报告等非请示性公文中不得夹带请示事项，需要请示的另行行文。',
    en: 'A report carries no request; what needs a decision is asked for in a document of its own.',
  },
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十五条第四项',
  example: { wrong: '以上报告⟦妥否，请批示⟧。', right: '特此报告。' },
  inParagraph: ({ text }) => eachMatch(blanked(text, inTitle, inQuotation), REQUEST),
};
