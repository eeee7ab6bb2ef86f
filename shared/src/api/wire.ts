import { z } from 'zod';
import { cleanText } from '../document/characters/normalise.js';
import type { Refusal, RefusalParams } from '../units/refusal.js';

export const id = z.uuid().describe('UUIDv7, made by the server.');
export const civilDate = z.iso.date().describe('A civil date in China.');
export const stamp = z.iso.datetime().describe('In UTC.');
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in lower-case hex.');
/** One line of print: a tab, a line break or another control character is refused, what nobody sees is taken out. */
export const line = (most: number, least = 1) =>
  z
    .string()
    .trim()
    .regex(/^\P{Cc}*$/u)
    .overwrite((text) => cleanText(text).trim())
    .min(least)
    .max(most);
/** A text of lines and tabs as it was found elsewhere. */
export const pasted = (most: number, least = 1) =>
  z
    .string()
    .overwrite((text) => cleanText(text, 'lines'))
    .min(least)
    .max(most);
/** What somebody writes in a field of several lines. */
export const lines = (most: number, least = 1) =>
  z
    .string()
    .overwrite((text) => cleanText(text, 'lines').trim())
    .min(least)
    .max(most);
export const reason = lines(2000);
/** What a heading of an imported report may have, who writes under it next year may keep. */
export const HEADING_MOST = 300;
export const heading = line(HEADING_MOST);
export const title = line(200);

export const idParameter = id;
export const digestParameter = digest;

export const unitRef = z.strictObject({ id, name: z.string(), shortName: z.string() });
export type UnitRef = z.infer<typeof unitRef>;
export const accountRef = z.strictObject({ id, name: z.string() });
export type AccountRef = z.infer<typeof accountRef>;
/** What was made, where its page reads the rest. */
export const made = z.strictObject({ id });
export type Made = z.infer<typeof made>;

const params: z.ZodType<RefusalParams> = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
/** Why not, by one of these codes; people read the translation of it, filled with its params. */
export const refusalOf = <const Code extends string>(codes: readonly Code[]) =>
  z.strictObject({ code: z.enum(codes), params: params.optional() });
/** A reason whose code is one of many lists, or none of a refusal. */
export const refusal: z.ZodType<Refusal> = z.strictObject({ code: z.string(), params: params.optional() });

/** One page of a list. */
export const pageOf = <Line extends z.ZodType>(line: Line) =>
  z.strictObject({ items: z.array(line), total: z.int(), page: z.int() });
