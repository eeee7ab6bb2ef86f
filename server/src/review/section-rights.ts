import type { ActingRole, ReportState, RightsContext, SectionState } from '@bafang/shared';
import type { Actor } from '../users/actor.js';
import { areAllApproved, type Standing } from './loaders/standings.js';

interface Place {
  state: SectionState;
  parentId: string | null;
  submissions: number;
}

/**
 * What the rights on a report's sections depend on, section by section. The standing matters to signer and publisher
 * alone: null where the actor is neither. A section in no area has no signer of its area, be it the whole report's.
 */
export function rightsOn(
  actor: Actor,
  reportState: ReportState,
  standing: Pick<Standing, 'signers' | 'areas'> | null,
): (section: Place, roles: readonly ActingRole[], supports: boolean) => RightsContext {
  const mine = standing?.signers.filter((signer) => signer.accountId === actor.id) ?? [];
  const areaStates = new Map(standing?.areas.map((area) => [area.id, area.state]));
  const allAreasApproved = standing !== null && areAllApproved(standing.areas);
  return ({ state, parentId, submissions }, roles, supports) => ({
    state,
    reportState,
    roles,
    supports,
    askedForOpinion: false,
    everSubmitted: submissions > 0,
    signsArea: parentId !== null && mine.some((signer) => signer.areaId === parentId),
    signsReport: mine.length > 0,
    areaState: areaStates.get(parentId ?? '') ?? null,
    allAreasApproved,
  });
}
