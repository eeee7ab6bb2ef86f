import type { CommentRow } from '../../comments/comment.entity.js';
import { ALGORITHM } from '../../database/digest.js';
import { newId } from '../../database/id.js';
import type { Section } from '../../outline/section.entity.js';
import type { AttestationRow } from '../../review/records/attestation.entity.js';
import type { Transition } from '../../review/records/transition.entity.js';
import type { Revision } from '../../sections/revision.entity.js';
import type { Chain } from './chain.js';
import type { City, Department, Person } from './city.js';
import type { SqliteFile } from './sqlite-file.js';

interface Course {
  file: SqliteFile;
  chain: Chain;
  section: Section;
  canonical: string;
  department: Department;
  city: City;
  at: string;
}

const steps = [
  { action: 'start', fromState: 'assigned', toState: 'drafting', role: 'clerk' },
  { action: 'submit', fromState: 'drafting', toState: 'submitted', role: 'unit_head' },
  { action: 'approve', fromState: 'submitted', toState: 'approved', role: 'reviewer' },
] as const;

/** How a section came to where it is: each step has its transition and audit entry; what is approved has its revision, too. */
export function keepCourse(course: Course): void {
  const {
    file,
    section: { id, reportId, digest, state },
    department,
    city,
    at,
  } = course;
  const actor: Record<(typeof steps)[number]['role'], Person> = {
    clerk: department.clerk,
    unit_head: department.head,
    reviewer: city.reviewer,
  };
  for (const step of state === 'approved' ? steps : steps.slice(0, 1)) {
    const who = actor[step.role];
    file.add<Transition>('transitions', {
      id: newId(),
      reportId,
      sectionId: id,
      areaId: null,
      editionId: null,
      contributionId: null,
      ...step,
      actorId: who.id,
      at,
      afterEntry: course.chain.last,
      reason: null,
      rung: null,
      passage: null,
      digest,
      round: 0,
    });
    course.chain.record(who, step.action, id, at);
  }
  if (state === 'approved') keepApproved(course);
}

/** What the head submitted, and what the reviewer said to it. */
function keepApproved(course: Course): void {
  keepRevision(course);
  keepAttestation(course);
  keepComment(course);
}

function keepRevision({ file, section: { id, digest, words }, canonical, department, at }: Course): void {
  file.add<Revision>('revisions', {
    id: newId(),
    sectionId: id,
    number: 1,
    act: 'submit',
    canonical,
    digest,
    algorithm: ALGORITHM,
    words,
    authorId: department.head.id,
    at,
  });
}

function keepAttestation({ file, section: { id, reportId, digest }, city, chain, at }: Course): void {
  file.add<AttestationRow>('attestations', {
    id: newId(),
    reportId,
    subject: 'section',
    subjectId: id,
    actorId: city.reviewer.id,
    onBehalfOf: null,
    role: 'reviewer',
    act: 'approve',
    verdict: 'approve',
    opinion: null,
    form: null,
    at,
    afterEntry: chain.last,
    digest,
    algorithm: ALGORITHM,
    round: 0,
  });
}

function keepComment({ file, section, city, chain, at }: Course): void {
  file.add<CommentRow>('comments', {
    id: newId(),
    sectionId: section.id,
    threadId: null,
    authorId: city.reviewer.id,
    authorRole: 'reviewer',
    text: '数字请再核一遍。',
    quotation: null,
    condition: false,
    at,
    afterEntry: chain.last,
    resolvedBy: null,
    resolvedAt: null,
  });
}
