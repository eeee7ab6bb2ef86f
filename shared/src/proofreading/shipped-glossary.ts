import type { Glossary } from './glossary.js';

/** The list that a city begins with. */
export const shippedGlossary: Glossary = {
  terms: [
    { term: '双随机、一公开', variants: ['双随机一公开', '双随机，一公开', '“双随机”一公开'], severity: 'warning' },
    { term: '供给侧结构性改革', variants: ['供给侧性结构改革', '供给侧结构改革'], severity: 'warning' },
  ],
};
