import { signal } from '@angular/core';
import { draft } from '../session/kept/drafts';
import { type Question, blankQuestion } from './question';
import { nobody } from './units/chosen-units';

/** Lays the same question to the same unit ready in the dialog of a section, unless somebody has begun another there. In an injection context. */
export function askAgain(): (sectionId: string, asked: { question: string; unitId: string }) => void {
  const place = signal('');
  const begun = draft<Question>(() => opinionPlace(place()), blankQuestion);
  return (sectionId, { question, unitId }) => {
    place.set(sectionId);
    begun.update((now) => {
      const choice = { ...nobody, unitIds: [...new Set([...now.choice.unitIds, unitId])] };
      return { ...now, question: now.question || question, choice };
    });
  };
}

/** Where a question is kept until it is asked. */
export const opinionPlace = (aboutId: string): string => `asking.opinion.${aboutId}`;
