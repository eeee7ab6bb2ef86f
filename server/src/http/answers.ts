import type { ProblemCode } from '@bafang/shared';
import { SetMetadata, type StreamableFile } from '@nestjs/common';
import type { z } from 'zod';

/** What a route tells of itself, beside who may call it and what it takes. */
export interface Told {
  /** What it does, in one sentence. */
  summary: string;
  /** The schema of its JSON, null in it where there may be none, or the types of the file it sends; nothing is 204. */
  answer?: z.ZodType | readonly string[];
  /** What else may go wrong than follows from its policy and from what it takes. */
  problems: readonly ProblemCode[];
}

/** A method that answers something else than it tells does not compile. What is written piece by piece is looked at by the specs. */
type Telling<Answer> = <Method extends (...all: never[]) => Answer | StreamableFile | Promise<Answer | StreamableFile>>(
  controller: object,
  name: string,
  method: TypedPropertyDescriptor<Method>,
) => void;

export const ANSWERS = 'answers';
/** The description of the API is made of it, and the specs hold every answer against it. */
export function Answers(summary: string, answer?: readonly string[], ...problems: ProblemCode[]): Telling<void>;
export function Answers<T>(summary: string, answer: z.ZodType<T>, ...problems: ProblemCode[]): Telling<T>;
export function Answers(summary: string, answer?: Told['answer'], ...problems: ProblemCode[]): Telling<unknown> {
  return SetMetadata<string, Told>(ANSWERS, { summary, answer, problems });
}

export const REFUSES = 'refuses';
/** The codes of the reasons in a 409. */
export const Refuses = (...codes: readonly string[]) => SetMetadata(REFUSES, codes);
