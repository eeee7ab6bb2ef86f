import { checkDocument, type DocumentJson } from '@bafang/shared';
import { invalid } from './problem.js';

/** A text as it may be stored, or the problems that keep it from being one. */
export function checkedBody(body: unknown): DocumentJson {
  const { doc, problems } = checkDocument(body);
  if (!problems) return doc;
  throw invalid(problems.some(({ code }) => code === 'too_large') ? 'text_too_large' : 'text_malformed', { problems });
}
