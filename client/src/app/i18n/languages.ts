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
  | 'files'
  | 'images'
  | 'contribution'
  | 'requests'
  | 'asking'
  | 'answers'
  | 'urging'
  | 'opinions'
  | 'assignment'
  | 'import'
  | 'admin'
  | 'help';

/** One chunk per language and part, loaded when it is first read. */
export const dictionaries: Record<Language, Record<Part, () => Promise<Dictionary>>> = {
  'zh-CN': {
    door: () => import('./zh-CN/door/door'),
    inside: () => import('./zh-CN/inside/inside'),
    report: () => import('./zh-CN/report/of-the-report'),
    section: () => import('./zh-CN/section'),
    writing: () => import('./zh-CN/writing'),
    proofreading: () => import('./zh-CN/proofreading'),
    files: () => import('./zh-CN/files'),
    images: () => import('./zh-CN/images'),
    contribution: () => import('./zh-CN/contribution'),
    requests: () => import('./zh-CN/requests'),
    asking: () => import('./zh-CN/asking'),
    answers: () => import('./zh-CN/answers'),
    urging: () => import('./zh-CN/urging'),
    opinions: () => import('./zh-CN/opinions'),
    assignment: () => import('./zh-CN/assignment'),
    import: () => import('./zh-CN/import'),
    admin: () => import('./zh-CN/admin'),
    help: () => import('./zh-CN/help'),
  },
  en: {
    door: () => import('./en/door/door'),
    inside: () => import('./en/inside/inside'),
    report: () => import('./en/report/of-the-report'),
    section: () => import('./en/section'),
    writing: () => import('./en/writing'),
    proofreading: () => import('./en/proofreading'),
    files: () => import('./en/files'),
    images: () => import('./en/images'),
    contribution: () => import('./en/contribution'),
    requests: () => import('./en/requests'),
    asking: () => import('./en/asking'),
    answers: () => import('./en/answers'),
    urging: () => import('./en/urging'),
    opinions: () => import('./en/opinions'),
    assignment: () => import('./en/assignment'),
    import: () => import('./en/import'),
    admin: () => import('./en/admin'),
    help: () => import('./en/help'),
  },
};
