import type { Template } from '../template.js';
import { eightAreas } from './eight-areas.js';
import { eightSystems } from './eight-systems.js';

/** No heading and no required part; deadlines and legal basis come from the shipped template of the report's year. */
export const blank: Template = {
  id: 'blank',
  version: 1,
  name: '空白模板',
  years: null,
  legalBasis: [],
  deadlines: [],
  children: [],
};

/** The templates that come with the program. */
export const shippedTemplates: readonly Template[] = [eightAreas, eightSystems, blank];

/** Deadlines and legal basis of a report: the template's own, or those of the shipped one of its year, or of the nearest. */
export function basisOf(template: Template, year: number): Pick<Template, 'legalBasis' | 'deadlines'> {
  if (template.deadlines.length) return template;
  return [eightAreas, eightSystems].find(({ years }) => years && year <= years.to) ?? eightSystems;
}
