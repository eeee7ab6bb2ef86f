import { canonicalSection, type DocumentJson, emptyDocument, wordCount } from '@bafang/shared';
import { digestOf } from '../database/digest.js';
import { newId } from '../database/id.js';
import type { Section } from './section.entity.js';

/** What follows from a section's text: stored beside it, recomputed with every change. */
export function textFacts(
  heading: string | null,
  body: DocumentJson,
): { digest: string; words: number; canonical: string } {
  const canonical = canonicalSection({ heading, body });
  return { canonical, digest: digestOf(canonical), words: wordCount(body, heading) };
}

type Given = Pick<Section, 'reportId' | 'parentId' | 'position' | 'heading'> & Partial<Section> & { numbered: boolean };

/** An empty section that nobody has been given yet. */
export function newSection(given: Given, at: string): Section {
  const body = emptyDocument();
  const { digest, words } = textFacts(given.heading, body);
  return {
    id: newId(),
    body,
    digest,
    words,
    state: 'unassigned',
    leadUnitId: null,
    dueDate: null,
    wordLimit: null,
    required: false,
    note: null,
    waiverReason: null,
    previousId: null,
    submissions: 0,
    version: 1,
    contentVersion: 1,
    enteredAt: at,
    enteredAfterEntry: 0,
    contentAt: null,
    ...given,
  };
}
