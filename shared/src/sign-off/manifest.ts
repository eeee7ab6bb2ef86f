import { canonicalString, type CanonicalValue } from '../document/canonical.js';
import type { Attestation } from './attestation.js';
import type { SectionMark } from './canonical.js';

export interface FileMark {
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  digest: string;
}

/** What leaders sign: the text, and the files that were rendered from it once. */
export interface SigningManifest {
  /** Of every digest in it. */
  algorithm: string;
  reportId: string;
  round: number;
  reportDigest: string;
  template: { id: string; version: number };
  /** Every section in printed order. */
  sections: readonly { id: string; digest: SectionMark }[];
  figures: readonly { id: string; valueVersion: number; shown: string }[];
  /** Renderer and its version, such as typst 0.14. */
  renderers: Readonly<Record<string, string>>;
  files: readonly FileMark[];
}

/** What the instance's key signs at publication. */
export interface ReleaseManifest {
  signing: SigningManifest;
  attestations: readonly Attestation[];
  /** Sequence and hash of the last audit entry. */
  auditHead: { sequence: number; hash: string };
}

/** The bytes of a signing manifest, to be hashed and signed. */
export const canonicalSigningManifest = (manifest: SigningManifest): string =>
  canonicalString(manifest as unknown as CanonicalValue);

/** The bytes of a release manifest, to be signed by the instance. */
export const canonicalReleaseManifest = (manifest: ReleaseManifest): string =>
  canonicalString(manifest as unknown as CanonicalValue);
