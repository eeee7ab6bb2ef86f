import { readOrdinal } from '../../../numbering/ordinal.js';
import type { Found, Rule } from '../../rule.js';

/** What a paragraph may end with; brackets and quotations after an end mark, as in 。” and 。（完）. */
const ENDED = /[。！？；：…—][”’》〉）〕】]{0,4}$|[。！？][”’]?（[^（）]{0,60}）$/;
/** Lines that are no sentences, however long: what is attached, who is meant, where to ask. */
const NO_SENTENCE =
  /^(?:附件|附录|附表|附图|附|注|备注|说明|主题词|关键词|来源|资料来源|数据来源|联系|电话|地址|传真|邮编|邮箱|电子邮箱|网址|抄送|主送|报|送|发|印发|出席|列席|主持|记录|时间|地点)|^（(?![一二三四五六七八九十\d]{1,3}）)/;
const FIELD = /^[^，。；：]{1,8}：/;
const CLAUSE = /[。！？；]|，[^，]{1,200}，/;
const SENTENCE_BEFORE = /[。！？]/;
const LAST = /[\p{Script=Han}\d%％‰，、”’》〉）〕】]$/u;

const missing = (text: string): Found[] => {
  const line = text.trimEnd();
  const head = line.trimStart();
  if (!LAST.test(line.slice(-1)) || ENDED.test(line.slice(-70)) || NO_SENTENCE.test(head)) return [];
  const several = SENTENCE_BEFORE.test(head);
  if (!several && (FIELD.test(head) || readOrdinal(head) || !CLAUSE.test(head))) return [];
  return [{ at: line.length - 1, length: 1 }];
};

export const fullStopMissing: Rule = {
  id: 'full-stop-missing',
  title: { zh: '段末缺句号', en: 'No stop at the end' },
  sentence: { zh: '叙述的段落以句号等句末点号结尾。', en: 'A paragraph of sentences ends with a full stop.' },
  severity: 'error',
  clause: 'GB/T 15834-2011 4.1.3.1',
  example: {
    wrong: '全年收到申请1098件，办结1014件，办结率92.3⟦%⟧',
    right: '全年收到申请1098件，办结1014件，办结率92.3%。',
  },
  inParagraph: ({ kind, text }) => (kind === 'prose' ? missing(text) : []),
};
