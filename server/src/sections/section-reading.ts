import { holdsAny, readsSection, unitRoles } from '@bafang/shared';
import type { SectionFacts } from '../review/section-loader.js';

/** Whether some text of the section is before the reader. */
export const readsText = ({ rights }: SectionFacts): boolean => ['whole', 'bureau_text'].includes(readsSection(rights));

/** The unit's own desk revisions stay the unit's, and its supporters'. */
export const isUnits = ({ rights }: SectionFacts): boolean => rights.supports || holdsAny(rights.roles, unitRoles);
