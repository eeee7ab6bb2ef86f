import { canonicalString } from '../document/canonical.js';

/** One link of the audit chain, without its hashes. */
export interface AuditFacts {
  /** Counts from 1 without a gap. */
  sequence: number;
  /** ISO-8601 UTC. */
  at: string;
  /** Null: the system, or somebody who is not signed in. */
  actorId: string | null;
  actorName: string;
  action: string;
  objectType: string;
  objectId: string | null;
  /** A number or a name of a unit or account, never a heading or a text. */
  objectLabel: string | null;
  /** JSON text, as stored. */
  facts: string;
  /** Of the hash over this string. */
  algorithm: string;
}

/**
 * What the hash of an entry is made over: each of its facts and the hash of the entry before, so that an edit, a
 * deletion, an insertion and another order all break the chain. Other fields of `entry` do not count.
 */
export function canonicalAuditEntry(entry: AuditFacts, prevHash: string): string {
  const { sequence, at, actorId, actorName, action, objectType, objectId, objectLabel, facts, algorithm } = entry;
  return canonicalString({
    sequence,
    at,
    actorId,
    actorName,
    action,
    objectType,
    objectId,
    objectLabel,
    facts,
    algorithm,
    prevHash,
  });
}

/** The actions of entries that tell of what was tried and not done: not allowed, or failed. */
export const failedActions: readonly string[] = [
  'sign_in_failed',
  'refresh_failed',
  'confirm_password_failed',
  'refused',
  'set_publication_refused',
];
