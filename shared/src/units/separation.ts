import type { Refusal, RefusalParams } from './refusal.js';

/** What a person may have done to a text that an act covers. *Wrote*: gave or changed a heading or body since it was opened or last published. */
export const involvements = [
  'wrote',
  'submitted',
  'approved',
  'cleared',
  'is_signer',
  'sent_to_sign',
  'signed',
] as const;
export type InvolvementKind = (typeof involvements)[number];

/**
 * What the person, and the principal where a delegate acts, did: true, or the labels of the sections where it was.
 * Absent, false and an empty list mean not at all.
 */
export type Involvement = Partial<Record<InvolvementKind, boolean | readonly string[]>>;

/** 回避: which involvement refuses which act. */
export const separation = {
  approve: ['wrote', 'submitted'],
  reconfirm: ['wrote', 'submitted'],
  waive: ['wrote', 'submitted'],
  approve_area: ['wrote'],
  clear: ['wrote', 'approved', 'is_signer'],
  resolve_condition: ['wrote'],
  sign: ['wrote', 'submitted', 'approved', 'cleared', 'sent_to_sign'],
  publish: ['signed'],
} as const satisfies Record<string, readonly InvolvementKind[]>;
export type SeparatedAct = keyof typeof separation;

export type SeparationCode = `separation_${InvolvementKind}`;
export const separationCodes = involvements.map((kind) => `separation_${kind}` as const) satisfies SeparationCode[];

/** Whether the person is involved in this way, and where, if that is known. */
export function involved(involvement: Involvement, kind: InvolvementKind): boolean | RefusalParams {
  const where = involvement[kind] ?? false;
  if (typeof where === 'boolean') return where;
  return where.length > 0 && { sections: where };
}

/** Why a person with this involvement must leave the act to another. Empty: may act. */
export function separationRefusals(act: SeparatedAct, involvement: Involvement): Refusal<SeparationCode>[] {
  return separation[act].flatMap((kind) => {
    const answer = involved(involvement, kind);
    if (!answer) return [];
    return [{ code: `separation_${kind}` as const, ...(answer === true ? {} : { params: answer }) }];
  });
}
