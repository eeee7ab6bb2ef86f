import { blanked, inTitle } from '../../../document/blanked.js';
import { eachMatch, type Rule } from '../../rule.js';

const GOVERNS = '印发|出台|制定|修订|修改|公布|发布|编制|起草|颁布|草拟|拟定|下发|转发';
const TITLE = '《[^《》]{1,200}》(?:（[^（）]{1,40}）)?';
const AND = '[、和与及]|以及';
const SUCH = '等(?:系列|配套|相关|有关|一系列)?(?:文件|制度|规定|政策|规章|办法|政府规章|规范性文件|政策文件)?';
const GOES_ON =
  '建立|推动|推进|完善|健全|规范(?![性化])|加强|开展|实现|构建|形成|探索|强化|优化|深化|细化|提高|提升|促进|确保|保障|明确|全面|进一步|切实|有效|积极|着力|大力|深入|不断|统一';
/** 》推进情况, 》建立工作: a noun, of which the title is an attribute. */
const NOUN =
  '[的性化]|情况|工作|方案|计划|措施|机制|小组|会议|活动|任务|进度|意见|细则|清单|成果|成效|评估|培训|宣传|专题|台账|经费';
/** 通过制定《办法》规范…, 为修订《规定》开展…: the first verb serves the second, and no comma parts them. */
const SERVES =
  '(?:通过|以|为|围绕|按照|依照|根据|依据|结合|针对|就|对|因|在|用|将|把|随着|由于|自|从|经|凭|借助|依托|配合)';

const COMMA = new RegExp(
  `(?<=(?<!${SERVES}[^，。；：！？《》]{0,16})(?:${GOVERNS})(?:实施|执行)?了?(?:${TITLE}(?:${AND})?){0,12}${TITLE}(?:${SUCH})?)(?:${GOES_ON})(?!${NOUN})`,
  'g',
);

/** A title that is the subject, 《条例》规定 and 《办法》明确, has no verb before it that governs it. */
export const commaAfterTitle: Rule = {
  id: 'comma-after-title',
  title: { zh: '书名号后缺逗号', en: 'No comma after a title' },
  sentence: {
    zh: '书名号所标的文件是前一个动词的宾语，后面又另起谓语，中间应当用逗号。',
    en: 'The title is the object of one verb and another verb follows: a comma stands between.',
  },
  severity: 'warning',
  clause: 'GB/T 15834-2011 4.4.3',
  example: { wrong: '出台《城市供水办法》⟦建立⟧应急供水制度。', right: '出台《城市供水办法》，建立应急供水制度。' },
  inParagraph: ({ text }) => eachMatch(blanked(text, inTitle), COMMA, ([verb]) => ({ suggestion: `，${verb}` })),
};
