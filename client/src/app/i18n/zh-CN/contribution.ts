import type { Rung } from '@bafang/shared';

export const contribution = {
  title: '答复',
  kind: {
    material: '素材',
    opinion: '意见',
  },
  asked: {
    material: '{{by}}征集，{{at}}',
    opinion: '{{by}}征求意见，{{at}}',
  },
  whole: '{{year}}年度报告',
  wanted: '要报的内容',
  words: '文字',
  within: '{{n}}字以内',
  figures: '数据',
  filled: '已填{{n}}项，共{{of}}项',
  text: '答复正文',
  returned: '退回补充：{{reason}}',
  readOnly: '只读，{{n}}字',
  notSavedFirst: '文字还没有存好，存好后再办。',
  done: '已{{verb}}',
  actOn: '{{verb}}这份答复？',
  actOnOf: '{{verb}}：{{unit}}的答复？',
  reason: '理由',
  newDueDate: '新的答复期限',
  rung: '催办到',
  rungs: {
    clerk: '经办人',
    unit_head: '单位负责人',
    bureau: '法制机构',
    leader: '分管领导',
  } satisfies Record<Rung, string>,
  note: '附言（可以不写，100字以内）',
  wanting: {
    reason: '还没有写理由',
    dueDate: '还没有定期限',
    rung: '还没有选催办到谁',
  },
};
