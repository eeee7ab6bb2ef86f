export const x = 1;
export * from './units/roles.js';
export * from './units/unit.js';
export * from './review/states.js';
