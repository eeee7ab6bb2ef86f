import type { SignerLine } from '@bafang/shared';
import { signatureOf, type Standing, unsigned } from '../../review/loaders/standings.js';
import type { People } from '../../users/people.js';
import { attestationLines } from './attestation-lines.js';

/** The signers in order of their steps: who has signed in this round, and whose turn it is. */
export function signerLines(standing: Standing, ref: Awaited<ReturnType<People['refs']>>): SignerLine[] {
  const { signers, areas, tree } = standing;
  const step = unsigned(standing)[0]?.step;
  return signers.map((signer) => {
    const signature = signatureOf(signer, standing);
    const area = areas.find((each) => each.id === signer.areaId);
    return {
      id: signer.id,
      account: ref(signer.accountId),
      area: area ? { id: area.id, label: area.label, heading: area.heading } : null,
      step: signer.step,
      signed: signature && attestationLines([signature], ref, () => true)[0]!,
      current: tree.report.state === 'signing' && !signature && signer.step === step,
    };
  });
}
