import { holdsAny, readsSection, unitRoles } from '@bafang/shared';
import type { SectionFacts } from '../review/loaders/section-loader.js';

/** Whether some text of the section is before the reader. */
export const readsText = ({ rights }: SectionFacts): boolean => ['whole', 'bureau_text'].includes(readsSection(rights));

/** What passes between clerk and head, and the texts it leaves, stay the lead unit's: not its supporters' either. */
export const isLeads = ({ roles }: SectionFacts): boolean => holdsAny(roles, unitRoles);
