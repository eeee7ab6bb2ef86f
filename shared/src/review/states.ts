/** States and actions. The codes are the law's own; the words for people are translations. */
export const sectionStates = [
  'unassigned',
  'assigned',
  'drafting',
  'unit_review',
  'submitted',
  'returned',
  'approved',
  'stale',
  'waived',
] as const;
export type SectionState = (typeof sectionStates)[number];

/** Nothing more is to be done on these. */
export const finishedStates: readonly SectionState[] = ['approved', 'waived'];

// prettier-ignore
export const sectionActions = [
  'assign', 'plan', 'decline', 'start', 'send', 'submit', 'recall', 'return', 'approve', 'waive', 'outdate', 'reconfirm', 'reopen',
  'urge',
] as const;
export type SectionAction = (typeof sectionActions)[number];

export const areaStates = ['in_progress', 'ready', 'approved', 'signed'] as const;
export type AreaState = (typeof areaStates)[number];

/** approve_area holds on what the area says. */
export const approvedAreaStates: readonly AreaState[] = ['approved', 'signed'];

export const areaActions = ['approve_area'] as const;
export type AreaAction = (typeof areaActions)[number];

export const reportStates = ['planned', 'drafting', 'signing', 'signed', 'published'] as const;
export type ReportState = (typeof reportStates)[number];

/** From send_to_sign on: a round runs, or ended in signatures. */
export const sentReportStates: readonly ReportState[] = ['signing', 'signed', 'published'];
/** Its text says what was signed, whatever the register says by now. */
export const signedReportStates: readonly ReportState[] = ['signed', 'published'];

/** `create` and `import` bring a report into being; the rest moves one. */
// prettier-ignore
export const reportActions = [
  'create', 'import', 'open', 'prepare', 'clear', 'send_to_sign', 'recall', 'sign', 'send_back', 'reopen', 'publish', 'correct', 'drop_correction',
] as const;
export type ReportAction = (typeof reportActions)[number];

export const editionStates = ['frozen', 'published', 'superseded', 'withdrawn', 'void'] as const;
export type EditionState = (typeof editionStates)[number];

/** It came out: the public has, or had, an address for it. */
export const outEditionStates: readonly EditionState[] = ['published', 'superseded', 'withdrawn'];

export const editionActions = ['withdraw', 'restore'] as const;
export type EditionAction = (typeof editionActions)[number];

/** Why an edition is withdrawn: 差错, 涉密 (removes the text), 合并. */
export const withdrawalKinds = ['error', 'secrecy', 'merged'] as const;
export type WithdrawalKind = (typeof withdrawalKinds)[number];

export const deliveryStates = ['pending', 'sent', 'acknowledged'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveryActions = ['send', 'acknowledge', 'fail'] as const;
export type DeliveryAction = (typeof deliveryActions)[number];

/** What units are asked for: 素材征集, 征求意见. */
export const requestKinds = ['material', 'opinion'] as const;
export type RequestKind = (typeof requestKinds)[number];

// prettier-ignore
export const contributionStates = [
  'asked', 'checking', 'sent', 'nothing', 'returned', 'used', 'set_aside', 'disposed', 'lapsed', 'withdrawn',
] as const;
export type ContributionState = (typeof contributionStates)[number];

/** The unit owes its answer. */
export const owedContributionStates: readonly ContributionState[] = ['asked', 'checking', 'returned'];
/** Who asked has the answer. */
export const answeredContributionStates: readonly ContributionState[] = [
  'sent',
  'nothing',
  'used',
  'set_aside',
  'disposed',
];

// prettier-ignore
export const contributionActions = [
  'send', 'submit', 'nothing', 'recall', 'return', 'use', 'set_aside', 'dispose', 'lapse', 'extend', 'withdraw', 'urge',
] as const;
export type ContributionAction = (typeof contributionActions)[number];

/** What a unit says of a text: 同意, 修改后同意, 不同意. */
export const opinionVerdicts = ['agree', 'agree_if_changed', 'disagree'] as const;
export type OpinionVerdict = (typeof opinionVerdicts)[number];

/** What becomes of an opinion: 采纳, 部分采纳, 不采纳. */
export const dispositions = ['adopted', 'adopted_in_part', 'not_adopted'] as const;
export type Disposition = (typeof dispositions)[number];

/** Who is reminded, step by step: 经办人, 单位负责人, 法制机构, 分管领导. */
export const rungs = ['clerk', 'unit_head', 'bureau', 'leader'] as const;
export type Rung = (typeof rungs)[number];

/** What a signer says: 同意 or 圈阅. */
export const signVerdicts = ['agreed', 'seen'] as const;
export type SignVerdict = (typeof signVerdicts)[number];

/** What a secrecy review says: 公开 or 不予公开. */
export const clearVerdicts = ['public', 'withheld'] as const;
export type ClearVerdict = (typeof clearVerdicts)[number];
/** What a secrecy review looks at, box by box (政府信息公开条例 第十四、十五、十六条; 保守国家秘密法). */
export const clearanceChecks = ['state_secrets', 'business_and_privacy', 'stability', 'sources_asked'] as const;
export type ClearanceCheck = (typeof clearanceChecks)[number];
