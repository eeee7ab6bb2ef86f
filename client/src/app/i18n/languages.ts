export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first of the languages somebody wants that the app speaks (zh-TW is zh here); Chinese where it speaks none. */
export const nearest = (wanted: readonly string[]): Language =>
  wanted
    .map((tag) => LANGUAGES.find((known) => known.split('-')[0] === tag.toLowerCase().split('-')[0]))
    .find((known) => known !== undefined) ?? LANGUAGES[0];

/** Words by their names, in groups. */
export interface Dictionary {
  readonly [name: string]: string | Dictionary;
}

/** The parts of a dictionary, by where they are said: at the door, inside on every screen, and on some screens alone. */
export type Part =
  | 'door'
  | 'inside'
  | 'report'
  | 'section'
  | 'writing'
  | 'proofreading'
  | 'tokens'
  | 'files'
  | 'images'
  | 'contribution'
  | 'requests'
  | 'asking'
  | 'answers'
  | 'urging'
  | 'opinions'
  | 'assignment'
  | 'figures'
  | 'glossary'
  | 'proposals'
  | 'coverage'
  | 'import'
  | 'admin'
  | 'help'
  | 'rules';

/** One chunk per language and part, loaded when it is first read. */
export const dictionaries: Record<Language, Record<Part, () => Promise<Dictionary>>> = {
  'zh-CN': {
    door: () => import('./zh-CN/door/door'),
    inside: () => import('./zh-CN/inside/inside'),
    report: () => import('./zh-CN/report/of-the-report'),
    section: () => import('./zh-CN/section'),
    writing: () => import('./zh-CN/writing/writing'),
    proofreading: () => import('./zh-CN/writing/proofreading'),
    tokens: () => import('./zh-CN/writing/tokens'),
    files: () => import('./zh-CN/writing/files'),
    images: () => import('./zh-CN/writing/images'),
    contribution: () => import('./zh-CN/contribution'),
    requests: () => import('./zh-CN/requests'),
    asking: () => import('./zh-CN/asking'),
    answers: () => import('./zh-CN/answers'),
    urging: () => import('./zh-CN/urging'),
    opinions: () => import('./zh-CN/opinions'),
    assignment: () => import('./zh-CN/assignment'),
    figures: () => import('./zh-CN/figures'),
    glossary: () => import('./zh-CN/glossary'),
    proposals: () => import('./zh-CN/proposals'),
    coverage: () => import('./zh-CN/report/coverage'),
    import: () => import('./zh-CN/import'),
    admin: () => import('./zh-CN/admin'),
    help: () => import('./zh-CN/help'),
    rules: () => import('./zh-CN/rules'),
  },
  en: {
    door: () => import('./en/door/door'),
    inside: () => import('./en/inside/inside'),
    report: () => import('./en/report/of-the-report'),
    section: () => import('./en/section'),
    writing: () => import('./en/writing/writing'),
    proofreading: () => import('./en/writing/proofreading'),
    tokens: () => import('./en/writing/tokens'),
    files: () => import('./en/writing/files'),
    images: () => import('./en/writing/images'),
    contribution: () => import('./en/contribution'),
    requests: () => import('./en/requests'),
    asking: () => import('./en/asking'),
    answers: () => import('./en/answers'),
    urging: () => import('./en/urging'),
    opinions: () => import('./en/opinions'),
    assignment: () => import('./en/assignment'),
    figures: () => import('./en/figures'),
    glossary: () => import('./en/glossary'),
    proposals: () => import('./en/proposals'),
    coverage: () => import('./en/report/coverage'),
    import: () => import('./en/import'),
    admin: () => import('./en/admin'),
    help: () => import('./en/help'),
    rules: () => import('./en/rules'),
  },
};
