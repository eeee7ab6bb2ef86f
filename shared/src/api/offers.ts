import { z } from 'zod';
import { refusalCodes } from '../review/refusal-codes.js';
import {
  areaActions,
  areaStates,
  contributionActions,
  contributionStates,
  editionActions,
  editionStates,
  reportActions,
  reportStates,
} from '../review/states.js';
import { sectionActions, sectionStates } from '../review/states.js';
import { refusalOf } from './wire.js';

/** An act that this person could do here: where it leads, what it asks for, and why not now. */
const offerOf = <const Action extends string, const State extends string>(
  actions: readonly Action[],
  states: readonly State[],
) =>
  z.strictObject({
    action: z.enum(actions),
    variant: z.string().optional(),
    to: z.enum(states),
    asks: z.array(z.strictObject({ input: z.string(), required: z.boolean() })),
    refusals: z.array(refusalOf(refusalCodes)),
  });
export const sectionOffer = offerOf(sectionActions, sectionStates);
export const areaOffer = offerOf(areaActions, areaStates);
export const reportOffer = offerOf(reportActions, reportStates);
export const editionOffer = offerOf(editionActions, editionStates);
export const contributionOffer = offerOf(contributionActions, contributionStates);
