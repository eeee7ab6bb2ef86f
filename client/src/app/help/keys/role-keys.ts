import { type Role, administrators, approverRoles, bureauRoles, roles, textRoles, unitRoles } from '@bafang/shared';
import { type KeyScreen, type SaidKey, keysIn, screenKeys } from '../../ui/keys/screen-keys';
import { doersOf } from '../steps/steps';

/** Who works on the screen: one with keys does not compile without its people. */
const people: Readonly<Record<KeyScreen, readonly Role[]>> = {
  inbox: textRoles,
  section: [...unitRoles, ...bureauRoles],
  panel: [...unitRoles, ...bureauRoles],
  proofreading: [...unitRoles, ...bureauRoles],
  answers: [...unitRoles, ...bureauRoles],
  answerRows: [...unitRoles, ...bureauRoles],
  answerText: unitRoles,
  opinions: [...bureauRoles, 'leader'],
  progress: doersOf('section.urge'),
  queue: approverRoles,
  outline: ['coordinator'],
  matrix: ['coordinator'],
  figures: [...unitRoles, ...bureauRoles],
  figureRows: [...unitRoles, ...bureauRoles],
  glossary: bureauRoles,
  proposals: [...unitRoles, 'coordinator'],
  proposalRows: [...unitRoles, 'coordinator'],
  coverage: bureauRoles,
  matterRows: bureauRoles,
  matterMatrix: ['coordinator', 'bureau_head'],
  check: ['coordinator'],
  tree: ['coordinator'],
  reading: ['leader', 'publisher'],
  rows: administrators,
  batch: ['sysadmin'],
  account: ['secadmin'],
  go: textRoles,
  everywhere: roles,
};

/** Keys of fewer than the screen's people. */
const narrower: Readonly<Record<string, readonly Role[]>> = {
  'section a': doersOf('section.approve'),
  'section r': doersOf('section.return'),
  'go g m': bureauRoles,
  'go g p': [...bureauRoles, 'leader'],
};

export interface KeyGroup {
  /** Key of the words for what takes them. */
  readonly title: string;
  readonly keys: readonly SaidKey[];
}

const screens = Object.keys(people) as KeyScreen[];

/** The keys of a role by screen, those of all screens last; without a role there are those alone. */
export function keysOf(role: Role | null, t: (key: string, params?: Record<string, string>) => string): KeyGroup[] {
  const mine = screens.filter((screen) => screen === 'everywhere' || (role && people[screen].includes(role)));
  const groups = mine.map((screen) => ({
    title: screenKeys[screen].title as string,
    keys: keysIn(screen, t).filter(({ keys }) => narrower[`${screen} ${keys}`]?.includes(role ?? 'auditor') ?? true),
  }));
  return [...Map.groupBy(groups, ({ title }) => title)].map(([title, alike]) => ({
    title,
    keys: alike.flatMap(({ keys }) => keys),
  }));
}
