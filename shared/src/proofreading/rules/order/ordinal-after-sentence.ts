import { pointOrder } from './point-order.js';
import { gatherPoints, type PointFact } from './points.js';
import { acrossText, type Rule } from '../../rule.js';

export const ordinalAfterSentence: Rule = {
  id: 'ordinal-after-sentence',
  title: { zh: '列举“二是”之前缺标点', en: 'No mark before 二是' },
  sentence: { zh: '“二是”“三是”之前应当有标点。', en: 'A mark stands before 二是, 三是.' },
  severity: 'error',
  example: { wrong: '一是加强组织领导⟦二是⟧压实工作责任。', right: '一是加强组织领导；二是压实工作责任。' },
  acrossText: acrossText<PointFact>({ gather: gatherPoints, judge: (gathered) => pointOrder(gathered).glued }),
};
