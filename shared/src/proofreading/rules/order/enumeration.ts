import { pointOrder } from './point-order.js';
import { gatherPoints, type PointFact } from './points.js';
import { acrossText, type Rule } from '../../rule.js';

export const enumeration: Rule = {
  id: 'enumeration',
  title: { zh: '列举“一是”“二是”的次序', en: 'Order of 一是, 二是' },
  sentence: { zh: '“一是”“二是”应当从“一是”起依次写全。', en: 'Points run from 一是 on, in order and without a gap.' },
  severity: 'error',
  example: { wrong: '一是加强领导；⟦三是⟧强化督查。', right: '一是加强领导；二是强化督查。' },
  acrossText: acrossText<PointFact>({ gather: gatherPoints, judge: (gathered) => pointOrder(gathered).wrong }),
};
