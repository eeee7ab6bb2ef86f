import { keyShown } from './key-names';

/** Words of a key; with names where they say what it leads to: 去{{place}} is read with the words of the place. */
type KeyWords = string | readonly [words: string, names: Readonly<Record<string, string>>];
interface KeysOfScreen {
  /** Words of what takes the keys. */
  readonly title: string;
  readonly keys: Readonly<Record<string, KeyWords>>;
}

/**
 * Every key of every screen. A page names the screen and says what each of its keys does; it imports no more than the
 * types, so that only who lists the keys carries the table.
 */
export const screenKeys = {
  everywhere: { title: 'frame.keys.everywhere', keys: { '?': 'frame.keys.list', F6: 'frame.keys.pane' } },
  go: {
    title: 'frame.keys.everywhere',
    keys: {
      'g i': ['frame.keys.go', { place: 'frame.place.inbox' }],
      'g r': ['frame.keys.go', { place: 'frame.place.report' }],
      'g m': ['frame.keys.go', { place: 'frame.place.assignment' }],
      'g p': ['frame.keys.go', { place: 'frame.place.progress' }],
    },
  },
  inbox: {
    title: 'inbox.title',
    keys: { j: 'inbox.keys.down', k: 'inbox.keys.up', Enter: 'inbox.keys.open' },
  },
  section: {
    title: 'section.title',
    keys: {
      n: 'section.compare.next',
      p: 'section.compare.previous',
      c: 'section.comment.new',
      a: 'acts.section.approve',
      r: 'acts.section.return',
    },
  },
  panel: {
    title: 'section.panel',
    keys: {
      'Alt+1': ['section.keys.tab', { tab: 'section.tab.lastYear' }],
      'Alt+2': ['section.keys.tab', { tab: 'section.tab.comments' }],
      'Alt+3': ['section.keys.tab', { tab: 'section.tab.proofreading' }],
      'Alt+4': ['section.keys.tab', { tab: 'section.tab.figures' }],
      'Alt+5': ['section.keys.tab', { tab: 'section.tab.revisions' }],
      'Alt+6': ['section.keys.tab', { tab: 'section.tab.files' }],
    },
  },
  proofreading: {
    title: 'proofreading.tab',
    keys: { F8: 'proofreading.keys.nextFinding', 'Ctrl+.': 'proofreading.keys.mendFinding' },
  },
  answers: {
    title: 'answers.title',
    keys: { j: 'answers.keys.down', k: 'answers.keys.up', '/': 'answers.keys.search' },
  },
  answerRows: { title: 'answers.title', keys: { Enter: 'answers.keys.enter' } },
  answerText: {
    title: 'answers.own.keys',
    keys: {
      'ArrowLeft ArrowRight': 'answers.keys.sentence',
      'Shift+ArrowLeft Shift+ArrowRight': 'answers.keys.more',
      Enter: 'answers.keys.take',
    },
  },
  opinions: { title: 'opinions.title', keys: { j: 'opinions.keys.down', k: 'opinions.keys.up' } },
  progress: {
    title: 'progress.title',
    keys: { j: 'progress.keys.down', k: 'progress.keys.up', u: 'progress.urge' },
  },
  queue: { title: 'section.queue', keys: { j: 'section.keys.next', k: 'section.keys.previous' } },
  reading: { title: 'signOff.title', keys: { F8: 'signOff.keys.changes' } },
  check: { title: 'import.heading', keys: { F8: 'import.nextOpen', 'Ctrl+z': 'import.keys.undo' } },
  tree: {
    title: 'import.tree',
    keys: {
      'ArrowUp ArrowDown': 'import.keys.step',
      'ArrowLeft ArrowRight': 'import.keys.fold',
      'Shift+Tab': 'import.act.promote',
      Tab: 'import.act.demote',
      'Alt+ArrowUp': 'import.act.up',
      'Alt+ArrowDown': 'import.act.down',
      Enter: 'import.act.split',
      Backspace: 'import.act.merge',
      F2: 'import.act.rename',
      Esc: 'import.leave',
    },
  },
  outline: {
    title: 'report.outline.keys.title',
    keys: {
      'ArrowUp ArrowDown': 'report.outline.keys.step',
      'ArrowLeft ArrowRight': 'report.outline.keys.fold',
      Enter: 'report.outline.add',
      F2: 'report.outline.rename',
      'Alt+ArrowUp Alt+ArrowDown': 'report.outline.keys.move',
      Delete: 'report.outline.remove',
    },
  },
  matrix: {
    title: 'assignment.keys.title',
    keys: {
      'ArrowUp ArrowDown ArrowLeft ArrowRight': 'assignment.keys.step',
      Space: 'assignment.keys.cycle',
      'Shift+ArrowUp Shift+ArrowDown': 'assignment.keys.select',
      Esc: 'assignment.keys.leave',
    },
  },
  figures: { title: 'figures.title', keys: { Enter: 'register.keys.edit' } },
  figureRows: {
    title: 'figures.title',
    keys: {
      'ArrowUp ArrowDown': 'register.keys.step',
      Esc: 'register.keys.giveBack',
      'Ctrl+v': 'register.keys.paste',
    },
  },
  glossary: {
    title: 'glossary.title',
    keys: {
      Enter: 'glossary.keys.chip',
      Backspace: 'glossary.keys.takeOut',
      'Ctrl+Enter': 'glossary.keys.save',
      Esc: 'glossary.keys.leave',
    },
  },
  proposals: {
    title: 'proposals.title',
    keys: { j: 'proposals.keys.down', k: 'proposals.keys.up', x: 'proposals.keys.dismiss' },
  },
  proposalRows: {
    title: 'proposals.title',
    keys: { Enter: 'proposals.keys.register', Space: 'proposals.keys.tick', 'Ctrl+z': 'proposals.keys.undo' },
  },
  coverage: {
    title: 'coverage.title',
    keys: { j: 'coverage.keys.down', k: 'coverage.keys.up', F8: 'coverage.keys.blank' },
  },
  matterRows: {
    title: 'coverage.title',
    keys: { Enter: 'coverage.keys.open', Esc: 'coverage.keys.shut', 'Ctrl+z': 'coverage.undo' },
  },
  matterMatrix: {
    title: 'coverage.keys.matrix',
    keys: {
      'ArrowUp ArrowDown ArrowLeft ArrowRight': 'coverage.keys.step',
      Space: 'coverage.keys.turn',
    },
  },
  rows: { title: 'admin.title', keys: { j: 'admin.keys.down', k: 'admin.keys.up' } },
  batch: { title: 'admin.accounts.title', keys: { Escape: 'admin.accounts.back' } },
  account: { title: 'admin.accounts.title', keys: { Escape: 'admin.accounts.close' } },
} as const satisfies Record<string, KeysOfScreen>;

type Table = typeof screenKeys;
/** A part of a screen that takes keys. */
export type KeyScreen = keyof Table;
export type KeysIn<Screen extends KeyScreen> = keyof Table[Screen]['keys'] & string;

export interface SaidKey {
  readonly keys: string;
  /** Each as it is printed. */
  readonly shown: readonly string[];
  readonly text: string;
}
type Say = (key: string, params?: Record<string, string>) => string;

/** The keys of a screen in words. */
export const keysIn = (screen: KeyScreen, t: Say): SaidKey[] =>
  Object.entries<KeyWords>(screenKeys[screen].keys).map(([keys, said]) => {
    const [words, names = {}] = typeof said === 'string' ? [said] : said;
    const params = Object.fromEntries(Object.entries(names).map(([slot, name]) => [slot, t(name)]));
    return { keys, shown: keys.split(' ').map(keyShown), text: t(words, params) };
  });
