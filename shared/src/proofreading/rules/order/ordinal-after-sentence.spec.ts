import { examplesOf } from '../../testing/marked.js';
import { ordinalAfterSentence } from './ordinal-after-sentence.js';

examplesOf(ordinalAfterSentence, {
  valid: [
    '一是加强领导；二是压实责任。',
    '做法一是加强领导；二是压实责任。',
    '一是加强领导，其中三分之二是老同志，第二是新同志；二是压实责任。',
    '一是科室整合，合并后二是轮值。二是压实责任。',
    '一是加强领导。\n督查组的二是轮空。',
    '督办工作五是完善制度。',
    '一是加强领导。（二是压实责任。）“三是强化督查。”',
  ],
  invalid: [
    ['一是加强领导；二是强化督办工作⟦三是⟧完善制度。'],
    ['一是加强领导工作⟦二是⟧压实责任；三是强化督查。'],
    ['（四）调解方面。一是立案。二是开展纠纷排查⟦三是⟧完善制度。'],
  ],
});
