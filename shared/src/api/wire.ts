import { z } from 'zod';
import { cleanText } from '../document/normalise.js';

/** UUIDv7, made by the server. */
export const id = z.uuid();
/** A civil date in China, YYYY-MM-DD. */
export const civilDate = z.iso.date();
/** ISO-8601 UTC. */
export const stamp = z.iso.datetime();
/** SHA-256 in lower-case hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
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
export const heading = line(200);

export const idParameter = id;

export interface UnitRef {
  id: string;
  name: string;
  shortName: string;
}
export interface AccountRef {
  id: string;
  name: string;
}
