import type { Disposition, OpinionVerdict } from '@bafang/shared';

/** What a unit of the demo city says of a text; nothing where it has not answered. */
export interface SeedOpinion {
  readonly unit: string;
  readonly said?: {
    readonly verdict: OpinionVerdict;
    readonly note: string;
    /** Words of the text, and what they should be. */
    readonly change?: readonly [before: string, after: string];
  };
  readonly disposed?: { readonly disposition: Disposition; readonly reason: string };
}

/** 征求意见 about the section on 法治宣传教育, which has been approved: the wording is the demo's own. */
export const opinionQuestion2018 = {
  area: 7,
  point: 3,
  question: '活动次数和“谁执法谁普法”的提法是否准确？',
  dueDate: '2018-12-18',
};

export const opinions2018: readonly SeedOpinion[] = [
  {
    unit: '市人力资源局',
    said: {
      verdict: 'disagree',
      note: '评议结果只在系统内通报，没有向社会公布，写“予以通报”容易误解，请写明范围。',
      change: ['结果予以通报', '结果在系统内通报'],
    },
  },
  {
    unit: '市府办',
    said: { verdict: 'agree_if_changed', note: '', change: ['累计举办200余场次', '累计举办二百余场'] },
    disposed: { disposition: 'not_adopted', reason: '全文统计数用阿拉伯数字，与其他条目一致。' },
  },
  { unit: '长安镇' },
];
