export const requests = {
  act: '征集素材',
  title: '征集素材',
  begin: '征集',
  whole: '整个年报',
  see: '看答复',
  counted: '已报{{answered}}，共{{n}}',
  none: '还没有征集过。',
  more: '还有{{n}}次',
  asked: '征集了{{n}}个单位，已报{{answered}}个',
  done: '已向{{n}}个单位征集',
  dueOn: '{{date}}到期',
  opinion: {
    act: '征求意见',
    table: '意见采纳情况表',
    asked: '向{{n}}个单位征求意见，已复{{answered}}个',
    done: '已向{{n}}个单位征求意见',
  },
};
