import {
  type ActingRole,
  type AreaAction,
  type EditionAction,
  type ReportAction,
  type Role,
  type SectionAction,
  areaStates,
  areaTable,
  editionStates,
  editionTable,
  foundingTable,
  reportStates,
  reportTable,
  sectionStates,
  sectionTable,
} from '@bafang/shared';

export type Kind = 'section' | 'area' | 'report' | 'edition';
export type Deed =
  `section.${SectionAction}` | `area.${AreaAction}` | `report.${ReportAction}` | `edition.${EditionAction}`;
/** Where something is done; the words are `help.pages.<name>`. */
export type PageName =
  | 'import'
  | 'newReport'
  | 'report'
  | 'assignment'
  | 'section'
  | 'finished'
  | 'progress'
  | 'area'
  | 'clearance'
  | 'signOff'
  | 'publish';

/** Every act in the order of the year, and the page with its button: a new action does not compile without its place. */
const road: Readonly<Record<Deed, PageName>> = {
  'report.import': 'import',
  'report.create': 'newReport',
  'report.open': 'report',
  'section.assign': 'assignment',
  'section.plan': 'assignment',
  'section.decline': 'section',
  'section.start': 'section',
  'section.send': 'section',
  'section.submit': 'section',
  'section.recall': 'section',
  'section.urge': 'progress',
  'section.return': 'section',
  'section.approve': 'section',
  'section.waive': 'section',
  'section.outdate': 'section',
  'section.reconfirm': 'section',
  'section.reopen': 'finished',
  'area.approve_area': 'area',
  'report.prepare': 'report',
  'report.clear': 'clearance',
  'report.send_to_sign': 'report',
  'report.recall': 'report',
  'report.sign': 'signOff',
  'report.send_back': 'signOff',
  'report.reopen': 'report',
  'report.publish': 'publish',
  'report.correct': 'publish',
  'report.drop_correction': 'publish',
  'edition.withdraw': 'publish',
  'edition.restore': 'publish',
};
const deeds = Object.keys(road) as Deed[];

/** What a table says of an act, whatever its guards. */
interface Line {
  readonly action: string;
  readonly variant?: string;
  readonly from: readonly string[];
  readonly to: string | ((context: never) => string);
  readonly who: readonly ActingRole[];
}
const tables: Readonly<Record<Kind, { readonly states: readonly string[]; readonly lines: readonly Line[] }>> = {
  section: { states: sectionStates, lines: sectionTable },
  area: { states: areaStates, lines: areaTable },
  report: { states: reportStates, lines: [...foundingTable, ...reportTable] },
  edition: { states: editionStates, lines: editionTable },
};

/** Acts that the law knows and no screen has yet: 补录签批. */
export const withoutScreen: readonly string[] = ['report.sign_paper'];

/** An act as a role has it: from which states to which. */
export interface Step {
  readonly deed: Deed;
  /** As its sentence and its button are named: `section.submit_waiver` is 免报 in place of a text. */
  readonly name: string;
  readonly kind: Kind;
  readonly page: PageName;
  /** Done by the program, for the role that has to do the next. */
  readonly system: boolean;
  /** In the order of the table; empty for what begins. */
  readonly from: readonly string[];
  /** Where that is shorter: all but these. */
  readonly allBut: readonly string[];
  /** Empty where the state stays. */
  readonly to: readonly string[];
}

const partsOf = (deed: Deed): [Kind, string] => deed.split('.') as [Kind, string];
const linesOf = (deed: Deed): readonly Line[] => {
  const [kind, action] = partsOf(deed);
  return tables[kind].lines.filter((line) => line.action === action);
};
const nameOf = (deed: Deed, { variant }: Line): string => (variant ? `${deed}_${variant}` : deed);

/** An outcome that hangs on facts is asked for with none of them and with all. */
const targetsOf = ({ to }: Line): string[] => {
  if (typeof to === 'string') return to === 'same' ? [] : [to];
  return [false, true].map((facts) => to(new Proxy({}, { get: () => facts }) as never));
};

const ordered = (states: readonly string[], found: readonly string[]): string[] =>
  states.filter((state) => found.includes(state));

function stepOf(deed: Deed, name: string, lines: readonly Line[]): Step {
  const [kind] = partsOf(deed);
  const { states } = tables[kind];
  const from = ordered(
    states,
    lines.flatMap((line) => line.from),
  );
  const others = states.filter((state) => !from.includes(state));
  return {
    deed,
    name,
    kind,
    page: road[deed],
    system: lines.every(({ who }) => who.includes('system')),
    from,
    allBut: from.length > 3 && others.length === 1 ? others : [],
    to: ordered(states, lines.flatMap(targetsOf)),
  };
}

/** The program's acts concern whom they leave something to do. */
const concerns = (deed: Deed, line: Line, role: Role): boolean => {
  if (line.who.includes(role)) return true;
  const next = tables[partsOf(deed)[0]].lines.filter(({ from }) => targetsOf(line).some((to) => from.includes(to)));
  return line.who.includes('system') && next.some(({ who }) => who.includes(role));
};

/** What a role does in a year, in its order. */
export const stepsOf = (role: Role): Step[] =>
  deeds.flatMap((deed) => {
    const mine = linesOf(deed).filter((line) => concerns(deed, line, role));
    const alike = Map.groupBy(mine, (line) => nameOf(deed, line));
    return [...alike].flatMap(([name, lines]) => (withoutScreen.includes(name) ? [] : [stepOf(deed, name, lines)]));
  });

/** Who does it, in the order of the roles in the table. */
export const doersOf = (deed: Deed): Role[] => [
  ...new Set(
    linesOf(deed)
      .filter((line) => !withoutScreen.includes(nameOf(deed, line)))
      .flatMap(({ who }) => who.filter((role) => role !== 'system')),
  ),
];

/** What holds once it is done, with its kind; of several outcomes the last. */
export const outcomeOf = (deed: Deed): { kind: Kind; state: string } => {
  const [kind] = partsOf(deed);
  return { kind, state: ordered(tables[kind].states, linesOf(deed).flatMap(targetsOf)).at(-1) ?? '' };
};
