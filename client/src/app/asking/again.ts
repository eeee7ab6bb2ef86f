import { signal } from '@angular/core';
import { draft } from '../session/kept/drafts';
import { type Question, blankQuestion } from './question';
import { nobody } from './units/chosen-units';

interface Asked {
  readonly question: string;
  readonly unitId: string;
  /** Of what is asked about in a report's dialog. */
  readonly areaId: string | null;
}

/**
 * Lays the same question to the same unit ready in the dialog of a section, or of a report; the words of another that somebody has
 * begun there stay. In an injection context.
 */
export function askAgain(): (aboutId: string, asked: Asked) => void {
  const place = signal('');
  const begun = draft<Question>(() => opinionPlace(place()), blankQuestion);
  return (aboutId, { question, unitId, areaId }) => {
    place.set(aboutId);
    begun.update((now) => {
      const choice = { ...nobody, unitIds: [...new Set([...now.choice.unitIds, unitId])] };
      return { ...now, areaId, question: now.question || question, choice };
    });
  };
}

/** Where a question is kept until it is asked. */
export const opinionPlace = (aboutId: string): string => `asking.opinion.${aboutId}`;
