import type { ContributionState } from '@bafang/shared';
import { newId } from '../../database/id.js';
import { answerFacts } from '../../contributions/contribution-content.js';
import type { Contribution, RequestRow } from '../../contributions/request.entity.js';
import type { City, Town } from './city.js';
import type { SqliteFile } from './sqlite-file.js';
import { bodyOf } from './words.js';

/** By the department that leads a section. */
interface Asking {
  file: SqliteFile;
  reportId: string;
  sectionId: string;
  askedBy: string;
  dueDate: string;
  at: string;
}

/** A request that every town has answered, and as many more to the first town, which owes them all. Returns the answered one's id. */
export function askTowns({ towns }: City, asking: Asking): string {
  const answered = ask(asking);
  towns.forEach((town, seed) => give(asking, answered, town, 'sent', seed));
  for (let seed = 0; seed < towns.length; seed++) give(asking, ask(asking), towns[0]!, 'asked', seed);
  return answered;
}

function ask({ file, reportId, sectionId, askedBy, dueDate, at }: Asking): string {
  const id = newId();
  file.add<RequestRow>('requests', {
    id,
    reportId,
    sectionId,
    areaId: null,
    kind: 'material',
    asker: 'unit',
    question: '请提供全年工作情况和主要数字。',
    wants: { text: { words: 400 }, figures: [], files: false },
    dueDate,
    digest: null,
    askedBy,
    at,
    afterEntry: 1,
  });
  return id;
}

function give({ file, dueDate, at }: Asking, requestId: string, { id }: Town, state: ContributionState, seed: number) {
  const text = { body: bodyOf(seed), figures: {}, verdict: null, note: '' };
  const { digest, words } = answerFacts(text);
  file.add<Contribution>('contributions', {
    ...text,
    id: newId(),
    requestId,
    unitId: id,
    state,
    dueDate,
    changes: false,
    digest,
    words,
    reason: null,
    disposition: null,
    version: 1,
    contentVersion: 1,
    enteredAt: at,
    enteredAfterEntry: 1,
    contentAt: at,
    sentAt: state === 'sent' ? at : null,
  });
}
