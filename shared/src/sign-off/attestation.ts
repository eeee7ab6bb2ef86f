import type { Role } from '../units/roles.js';
import type { ClearVerdict, SignVerdict } from '../review/states.js';

/** The acts that attest a digest; send_to_sign attests the sections in no area with the report. */
export const attestingActs = [
  'approve',
  'waive',
  'reconfirm',
  'approve_area',
  'clear',
  'send_to_sign',
  'sign',
] as const;
export type AttestingAct = (typeof attestingActs)[number];

/** 签批: a statement about a digest, by a person, at a time. */
export interface Attestation {
  act: AttestingAct;
  actor: { id: string; name: string };
  /** The principal, where a delegate acted. */
  onBehalfOf: { id: string; name: string } | null;
  role: Role;
  verdict: SignVerdict | ClearVerdict | null;
  opinion: string | null;
  /** ISO-8601 UTC. */
  at: string;
  digest: string;
  algorithm: string;
  /** The round of a signature; null where rounds do not count. */
  round: number | null;
  /** 补录签批: the signed sheet's day (YYYY-MM-DD), its scan, and who entered it. */
  paper: { signedOn: string; scanDigest: string; enteredBy: { id: string; name: string } } | null;
}

/**
 * Whether an attestation holds: its digest is the current one, no pinned value is out of date, and,
 * for a signature, its round is the one that runs. The same digest again, and it holds again.
 */
export function holds(
  attestation: Pick<Attestation, 'digest' | 'round'>,
  currentDigest: string,
  pinnedOutOfDate: boolean,
  round: number | null = null,
): boolean {
  const inRound = attestation.round === null || attestation.round === round;
  return attestation.digest === currentDigest && !pinnedOutOfDate && inRound;
}
