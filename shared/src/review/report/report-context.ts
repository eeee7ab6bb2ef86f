import type { ActingRole } from '../../units/roles.js';
import type { OpenOpinions } from '../opinion-guards.js';
import type { Involvement } from '../../units/separation.js';
import type { ClearVerdict, EditionState, ReportState, SignVerdict } from '../states.js';

export interface ReportSigner {
  /** The leader's name, for the refusal. */
  name: string;
  scope: 'area' | 'report';
  /** Steps run in ascending order, signers of a step in parallel. */
  step: number;
  /** Refused by the separation of duties (`separationRefusals('sign', …)`), as principal or delegate. */
  excluded: boolean;
}

/** What judging an act on a report needs to know. Lists of sections and areas hold their labels, such as （三）一是. */
export interface ReportContext extends OpenOpinions {
  state: ReportState;
  /** The roles that count for this report: the bureau's and publisher of the host unit, leader of the issuing unit. */
  roles: readonly ActingRole[];
  /** What the person, and a principal, did to any text of the report; from paper, what the signer did. */
  involvement: Involvement;
  /** An imported year: its one edition holds the text. */
  imported: boolean;

  sectionCount: number;
  sectionsWithoutLead: readonly string[];
  sectionsWithoutDueDate: readonly string[];
  /** Lead units that have no active head, by short name. */
  unitsWithoutHead: readonly string[];
  /** The host unit leads sections, and nobody but their author could approve them. */
  secondApproverMissing: boolean;

  /** Areas on whose current digest no approve_area holds. */
  areasNotApproved: readonly string[];
  /** Sections in no area that are neither approved nor waived. */
  sectionsNotApproved: readonly string[];
  /** Sections whose approval was given by who is excluded from it by now. */
  approvalsVoid: readonly string[];
  staleSections: readonly string[];
  openConditions: number;
  partsMissing: readonly string[];
  mattersMissing: readonly string[];
  signers: readonly ReportSigner[];
  clearedOnDigest: boolean;
  /** Who reviewed this very text for secrecy and is excluded from it by now, where nobody else did. */
  clearVoid: readonly string[];
  lastClear: ClearVerdict | null;
  deliberationNeeded: boolean;
  deliberated: boolean;
  digest: string;

  /** Digest of the round's signing manifest; null outside a round. */
  manifestDigest: string | null;
  /** The actor, or the principal, is a signer of the round; from paper, the signer named. */
  isSigner: boolean;
  stepReached: boolean;
  signedAlready: boolean;
  /** This signature is the last one wanting. */
  lastSignature: boolean;
  figuresOutOfDate: readonly string[];
  /** Whether the password or second factor that came with the act is right; absent while none came. */
  reauthenticated?: boolean;

  signaturesHold: boolean;
  /** Who signed in this round and is excluded from it by now. */
  signaturesVoid: readonly string[];
  paperScansUnopened: number;
  filesEqualManifest: boolean;
  /** The time that is set for its publication, ISO-8601 UTC. */
  publishAt: string | null;

  /** The report digest of the edition that is `published`, if there is one. */
  publishedDigest: string | null;
  /** Sections, conditions, suggestions that a correction left open. */
  leftOpen: number;
  /** The edition that a `clear` of variant `edition` reads: its state and manifest digest. */
  edition?: { state: EditionState; digest: string };
}

/** What a person sends. `paper`: the coordinator enters a signed sheet; `edition`: clear of a withdrawn edition; `cancel`: publish no more at the set time. */
export interface ReportAct {
  variant?: 'paper' | 'edition' | 'cancel';
  reason?: string;
  publicNote?: string;
  digest?: string;
  verdict?: SignVerdict | ClearVerdict;
  /** Legal basis of 不予公开. */
  basis?: string;
  opinion?: string;
  password?: string;
  secondFactor?: string;
  /** From paper: who signed, on which day (YYYY-MM-DD), and the scan's file. */
  signerId?: string;
  signedOn?: string;
  scanId?: string;
  editionId?: string;
  title?: string;
  signers?: readonly unknown[];
  cover?: unknown;
  /** ISO 8601; absent means now. */
  publishAt?: string;
}
