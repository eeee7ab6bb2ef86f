import { examplesOf } from '../../testing/marked.js';
import { ordinalMeasureWord } from './ordinal-measure-word.js';

examplesOf(ordinalMeasureWord, {
  valid: [
    '排名全国第1位和第8位。',
    '经第14次常务会议审议，列入合同第3、4款。',
    '第2季度全省排名第5，第3季度位居第1并获表扬。',
    '第5届大会位列第1名，排在第3的城市有两个，居第2至5位。',
    '全市第2人民医院、第8中学、第7检查组。',
    '第9号台风影响全市期间',
  ],
  invalid: [
    ['两项指数分别排名全国第1位和⟦第6⟧柳湾镇获评先进单位。'],
    ['综合考核位居全省⟦第3⟧我市还获得表扬。'],
    ['满意率名列⟦第12⟧《云州日报》作了报道。'],
  ],
});
