import { involved, separation, type Involvement, type SeparatedAct } from '../units/separation.js';
import type { Guard } from './rules.js';

/** 回避 as guards, one per kind of involvement that refuses the act. */
export const separationGuards = (act: SeparatedAct): Guard<{ involvement: Involvement }, unknown>[] =>
  separation[act].map((kind) => ({
    code: `separation_${kind}` as const,
    refuses: ({ involvement }) => involved(involvement, kind),
  }));
