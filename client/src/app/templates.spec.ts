import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const app = import.meta.dirname;
/** Every template: the files, and the ones inside of components. Lint reads the code alone. */
const templates: [string, string][] = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.spec)\.(html|ts)$/.test(name))
  .flatMap((name): [string, string][] => {
    const source = readFileSync(join(app, name), 'utf8');
    return name.endsWith('.html')
      ? [[name, source]]
      : [...source.matchAll(/template: `([^`]*)`/g)].map(([, text]) => [name, text!]);
  });
const saying = (pattern: RegExp): string[] =>
  templates.flatMap(([name, text]) =>
    [...text.matchAll(pattern)].map(([found]) => `${name}: ${found.replace(/\s+/g, ' ')}`),
  );

test('there are templates in files and in components', () => {
  expect(templates.filter(([name]) => name.endsWith('.html')).length).toBeGreaterThan(50);
  expect(templates.filter(([name]) => name.endsWith('.ts')).length).toBeGreaterThan(20);
});

test('no key is taken without asking whether an input method has it', () =>
  expect(saying(/\(key(down|up|press)[.\w]*enter\)="[^"]*"|isComposing/gi)).toEqual([]));

// what a listener answers with false is prevented: `isEnter($event) && act()` would eat every other key
test('no listener of keys or input ends in a condition that may be false', () =>
  expect(saying(/\((key|before|paste|input|composition)[\w.]*\)="[^"]*&&[^"]*"/g)).toEqual([]));

test('no blank comes between the words of a title', () => expect(saying(/<wbr ?\/>\s*\{\{/g)).toEqual([]));

// the compiler leaves one blank of a line's indentation, which a Chinese text shows
test('no blank comes around a piece of a text that people read', () =>
  expect(saying(/[{>]\s+\{\{ ?(\w+\.text|words\(\w+)[^}]*\}\}\s+\}/g)).toEqual([]));
test('no blank comes before a comma or a colon', () =>
  expect(saying(/\}\}\s+@if[^{]*\{\s*(<ng-container>)?\{\{ ?t\('frame\.(comma|colon)/g)).toEqual([]));

/** The elements of a template that a style tells by being empty, and that hold a blank around what they say. */
function neverEmpty(name: string, styles: string): string[] {
  const [, template] = templates.find(([file]) => file === name.replace(/\.scss$/, '.html')) ?? [];
  return [...styles.matchAll(/([a-z]*)(?:\.([\w-]+))?(?::not\()?:empty/g)].flatMap(([, tag, named]) => {
    const attributes = `(?:"[^"]*"|[^>"])*`;
    const element = tag || '[a-z][\\w-]*';
    const held = named ? `(?=${attributes}(?:class="[^"]*\\b${named}\\b|\\[class\\]=))` : '';
    return [...(template?.matchAll(new RegExp(`<${element}\\b${held}${attributes}>\\s+\\{\\{`, 'g')) ?? [])].map(
      ([found]) => `${name}: ${found.replace(/\s+/g, ' ').slice(0, 80)}`,
    );
  });
}
test('what is drawn where nothing is said has no blank inside', () => {
  const sheets = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.scss'));
  expect(sheets.flatMap((name) => neverEmpty(name, readFileSync(join(app, name), 'utf8')))).toEqual([]);
});

// 、 and ， are signs of Chinese sentences; the dictionaries have both
test('names are listed in the language of the screen', () => {
  const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.spec)\.(html|ts)$/.test(name) && !name.startsWith('i18n'))
    .map((name) => [name, readFileSync(join(app, name), 'utf8')] as const);
  const joined = /join\('[、，；]'\)|'[，：；、（）]' ?\+|\+ ?'[，：；、（）]'|>[，：；、]</g;
  expect(sources.flatMap(([name, text]) => [...text.matchAll(joined)].map(([found]) => `${name}: ${found}`))).toEqual(
    [],
  );
});

test('no date is left to the language of the browser: bf-date-field takes it', () =>
  // also where the kind of a field is not known before
  expect(saying(/type="(date|datetime-local|time|month|week)"|\[type\]="([^"']*|.*'date.*)"/g)).toEqual([]));

// a disabled button gives up the focus: who pressed it by a key would begin the page anew
test('a button that waits for its answer keeps the focus', () => {
  const buttons = templates.flatMap(([name, text]) =>
    [...text.matchAll(/<button\b(?:[^>"]|"[^"]*")*matButton(?:[^>"]|"[^"]*")*>/g)].map(([tag]) => [name, tag] as const),
  );
  expect(buttons.length).toBeGreaterThan(100);
  expect(
    buttons.filter(([, tag]) => /\[disabled\]="[^"]*busy\(\)/.test(tag) && !tag.includes('disabledInteractive')),
  ).toEqual([]);
});

/** Fields of another kind than words: choices, numbers, dates, files, secrets, and what is searched for. */
const NO_WORDS =
  /type="(checkbox|radio|number|file|password|search)"|\[type\]=|inputmode="numeric"|readonly|data-kind="date"/;
/** Words that are not the person's own text, or are kept in another way. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'sign-in/sign-in-page.html': 'who signs in',
  'assignment/by-unit/by-unit.ts': 'a filter',
  'assignment/matrix/assignment-matrix.html': 'a filter',
  'ui/units/unit-picker.html': 'a filter',
  'import/tree/node-text.ts': 'a text that is cut, not written',
  'import/tree/outline-tree.html': 'of the import, which the server keeps with each change',
  'import/check/confirm-import.html': 'of the import, which the server keeps with each change',
};

test('every field that people write in keeps its words, and asks what may be in them', () => {
  const fields = templates.flatMap(([name, text]) =>
    [...text.matchAll(/<(?:textarea|input)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/g)].map(([field]) => [name, field] as const),
  );
  const bare = fields.filter(([, field]) => !field.includes('[bfWritten]') && !NO_WORDS.test(field));
  expect(bare.filter(([name]) => !ELSEWHERE[name]).map(([name, field]) => `${name}: ${field}`)).toEqual([]);
  expect([...new Set(bare.map(([name]) => name))].sort()).toEqual(Object.keys(ELSEWHERE).sort());
  expect(fields.filter(([, field]) => field.includes('[bfWritten]')).length).toBeGreaterThan(20);
});

/** What stands in the `@defer` blocks of a template, and what stands around them; what is shown meanwhile is around them. */
function parted(template: string): { deferred: string; around: string } {
  let [deferred, around, rest] = ['', '', template];
  for (let start = rest.search(/@defer\b/); start >= 0; start = rest.search(/@defer\b/)) {
    const from = rest.indexOf('{', start) + 1;
    let end = from;
    for (let depth = 1; depth && end < rest.length; end += 1) depth += { '{': 1, '}': -1 }[rest[end]!] ?? 0;
    deferred += rest.slice(from, end - 1);
    around += rest.slice(0, start);
    rest = rest.slice(end);
  }
  return { deferred, around: around + rest };
}
const code: [string, string][] = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.spec)\.ts$/.test(name))
  .map((name) => [name, readFileSync(join(app, name), 'utf8')]);
const tagOf = new Map(
  code.flatMap(([, source]) =>
    [...source.matchAll(/selector: '([a-z][\w-]*)'[^]*?export class (\w+)/g)].map(([, tag, name]) => [name!, tag!]),
  ),
);
/** The components that a template has in `@defer` alone. */
function deferredBy(name: string, source: string): string[] {
  const [, file] = /templateUrl: '([^']+)'/.exec(source) ?? [];
  const template = file
    ? readFileSync(join(app, dirname(name), file), 'utf8')
    : /template: `([^`]*)`/.exec(source)?.[1];
  const { deferred, around } = parted(template ?? '');
  const [, named = ''] = /imports: \[([^\]]*)\]/.exec(source) ?? [];
  const shows = (text: string, component: string) => new RegExp(`<${tagOf.get(component)}\\b`).test(text);
  return (named.match(/\w+/g) ?? []).filter((one) => shows(deferred, one) && !shows(around, one));
}

// the compiler fetches a component with its page as soon as the code of the page names it, or what is imported beside it
test('what a template fetches later its code asks for by a name of the template', () => {
  const all = code.flatMap(([name, source]) => deferredBy(name, source).map((one) => ({ name, source, one })));
  expect(all.length).toBeGreaterThan(20);
  const early = all.filter(({ source, one }) => {
    const [, beside = ''] = new RegExp(`import \\{([^}]*\\b${one}\\b[^}]*)\\} from`).exec(source) ?? [];
    const values = beside.split(',').filter((each) => each.trim() && !each.trim().startsWith('type '));
    return values.length > 1 || new RegExp(`(?:[(=]\\s*|new |typeof )${one}\\b|\\b${one}\\.`).test(source);
  });
  expect(early.map(({ name, one }) => `${name}: ${one}`)).toEqual([]);
});
