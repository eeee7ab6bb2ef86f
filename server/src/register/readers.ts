import { bureauRoles, holdsAny, type Role, unitRoles } from '@bafang/shared';
import { rolesForSection } from '../outline/report-roles.js';
import type { Actor } from '../users/actor.js';
import type { Figure } from './figure.entity.js';
import { basisOfFigure, isGivenOut, type Register } from './register.js';

/** Of the report through which the register is read. */
type Owner = Parameters<typeof rolesForSection>[1];

export const rolesOn = (actor: Actor, report: Owner, { ownerUnitId }: Pick<Figure, 'ownerUnitId'>): Role[] =>
  rolesForSection(actor, report, ownerUnitId);

export const isOwn = (actor: Actor, report: Owner, figure: Figure): boolean =>
  holdsAny(rolesOn(actor, report, figure), [...unitRoles, ...bureauRoles]);

/** Whether this person may know a value: of the own unit, of the whole register, or given out; of a formula all that it rests on. */
export const readsValue = (actor: Actor, report: Owner, register: Register, id: string, year: number): boolean =>
  [...basisOfFigure(register, id)].every((one) => {
    const figure = register.figures.get(one)!;
    return isOwn(actor, report, figure) || (figure.formula ? one !== id : isGivenOut(register, one, year));
  });
