import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/**
 * The layers of the house, in order: a folder may import its own layer and those before it.
 * Everything else in the lint of imports is generated from these lists.
 */
export const layers = {
  shared: [
    'numbering',
    'document',
    'origins',
    'figures',
    'units',
    'report',
    'proofreading',
    'review',
    'sign-off',
    'outline',
    'api',
  ],
  // prettier-ignore
  server: [
    'config', 'database', 'http', 'audit', 'units', 'users', 'auth', 'templates', 'outline', 'files', 'xlsx', 'publishing', 'glossary', 'register', 'origins', 'matters', 'review',
    'comments', 'sections', 'coverage', 'contributions', 'images', 'figures', 'proofreading', 'reports', 'import', 'inbox', 'progress', 'reminders', 'notifications', 'administration', 'seed', 'backup', 'bench',
  ],
  client: ['i18n', 'session', 'ui', 'writing', 'asking', 'urging'],
};
/** The client's screens lie above its layers: every screen sees them all, and no other screen. */
export const clientScreens = [
  'frame',
  'not-found',
  'password',
  'sign-in',
  'inbox',
  'report',
  'assignment',
  'section',
  'contribution',
  'answers',
  'opinions',
  'area',
  'figures',
  'glossary',
  'coverage',
  'sign-off',
  'import',
  'publish',
  'progress',
  'public',
  'admin',
  'help',
];

const messages = {
  layer: (own, other) => `Layer ${own} must not import ${other}: it comes later in the order of eslint.config.mjs.`,
  screen: (own, other) =>
    `Screen ${own} must not import screen ${other}: what two screens use belongs in ui/ or session/.`,
};

const forbid = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });
const folderPattern = (folder, message) => ({
  group: [1, 2, 3, 4].map((up) => `${'../'.repeat(up)}${folder}/**`),
  message,
});

const layerRules = Object.entries(layers).flatMap(([project, names]) =>
  names.flatMap((own, index) => {
    const later = [...names.slice(index + 1), ...(project === 'client' ? clientScreens : [])];
    return later.length
      ? [
          forbid(
            [`${project}/${project === 'client' ? 'src/app' : 'src'}/${own}/**/*.ts`],
            later.map((other) => folderPattern(other, messages.layer(own, other))),
          ),
        ]
      : [];
  }),
);
const screenRules = clientScreens.map((own) =>
  forbid(
    [`client/src/app/${own}/**/*.ts`],
    clientScreens.filter((other) => other !== own).map((other) => folderPattern(other, messages.screen(own, other))),
  ),
);

/** Each library of shared belongs to one folder of it. */
const homes = {
  zod: ['api'],
  'prosemirror-model': ['document'],
  diff: ['document'],
  re2js: ['proofreading'],
  'big.js': ['figures'],
};
const homeRules = layers.shared.map((folder, index) => {
  const foreign = Object.entries(homes)
    .filter(([, owners]) => !owners.includes(folder))
    .map(([name]) => ({ group: [name], message: `${name} is used in shared/src/${homes[name]} alone.` }));
  const later = layers.shared.slice(index + 1).map((other) => folderPattern(other, messages.layer(folder, other)));
  const outside = {
    group: ['node:*', '@angular/*', '@nestjs/*', 'typeorm', 'rxjs'],
    message: 'shared is pure: no framework, no I/O.',
  };
  return { ...forbid([`shared/src/${folder}/**/*.ts`], [...foreign, ...later, outside]), ignores: ['**/*.spec.ts'] };
});

const oneWriter = {
  selector:
    'CallExpression[callee.property.name=/^(save|insert|update|upsert|delete|remove|transaction|softDelete)$/][callee.object.name=/^(manager|repository|source|dataSource|tx)$/]',
  message: 'Writes go through UnitOfWork.run (DECISIONS.md, 3).',
};
const oneWriterOfMember = {
  ...oneWriter,
  selector: oneWriter.selector.replace('callee.object.name', 'callee.object.property.name'),
};

const oneGate = [
  'ImportDeclaration[source.value=/problem\\.js$/] > ImportSpecifier[imported.name=/^(stale|refused)$/]',
  'NewExpression[callee.name="Problem"] > Literal[raw=/^(412|.transition_refused.)$/]',
].map((selector) => ({ selector, message: '412 and refusals are answered by review/gate.ts alone, in its order.' }));

const fewInjected = {
  selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>8]',
  message: 'At most 8 injected things a class: split it by what it does.',
};

/** What the client's code does not say, or says in one file alone. */
const ofClient = [
  {
    selector: 'Property[key.name="changeDetection"]',
    message: 'OnPush is what Angular takes without a word.',
  },
  {
    selector: 'Literal[value=/^if-match$/i]',
    message: 'If-Match is set by atVersion in session/requests/version.ts alone.',
    home: 'client/src/app/session/requests/version.ts',
  },
  {
    selector: ':matches(MemberExpression[property.name="isComposing"], Property[key.name="isComposing"])',
    message: 'isComposing alone misses WebKit: ask isComposed or isEnter of ui/keys/key-names.ts.',
    home: 'client/src/app/ui/keys/key-names*.ts',
  },
  {
    selector:
      ':matches(CallExpression[callee.name="linkedSignal"] > ArrowFunctionExpression, CallExpression[callee.name="linkedSignal"] Property[key.name="computation"] > ArrowFunctionExpression[params.length<2])',
    message: 'It forgets when what it is read from is read anew: take field or whileSame of session/kept/field.ts.',
    home: 'client/src/app/session/kept/field.ts',
  },
];
const withoutHome = ({ selector, message }) => ({ selector, message });
const ofClientIn = (file) => ofClient.filter(({ home }) => !home || home !== file).map(withoutHome);

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.angular/**', '**/test-results/**'] },
  ...tseslint.configs.recommended,
  { plugins: { '@nx': nx } },
  {
    files: ['**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: 'project:shared', onlyDependOnLibsWithTags: ['project:shared'] },
            { sourceTag: 'project:server', onlyDependOnLibsWithTags: ['project:shared'] },
            { sourceTag: 'project:client', onlyDependOnLibsWithTags: ['project:shared'] },
            { sourceTag: 'project:e2e', onlyDependOnLibsWithTags: ['project:shared'] },
          ],
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 5],
      // until ESLint 11, which gives it to @stylistic
      'max-len': ['error', { code: 180 }],
      'no-restricted-syntax': ['error', oneWriter, oneWriterOfMember, fewInjected, ...oneGate],
    },
  },
  { files: ['client/src/**'], rules: { 'no-restricted-syntax': ['error', ...ofClientIn()] } },
  ...ofClient
    .filter(({ home }) => home)
    .map(({ home }) => ({ files: [home], rules: { 'no-restricted-syntax': ['error', ...ofClientIn(home)] } })),
  ...layerRules,
  ...screenRules,
  ...homeRules,
  {
    files: ['**/*.spec.ts', '**/testing/**', '**/i18n/**', 'e2e/**', '**/migrations/**', '**/seed/texts/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.spec.ts', '**/seed/texts/**', '**/icons.ts'], rules: { 'max-len': 'off' } },
  // the glossary lies below the review, which counts errors by it, and has no table
  {
    files: ['server/src/http/**', 'server/src/review/gate.ts', 'server/src/glossary/glossary-acts.ts'],
    rules: { 'no-restricted-syntax': ['error', oneWriter, oneWriterOfMember, fewInjected] },
  },
  { files: ['server/src/database/**'], rules: { 'no-restricted-syntax': 'off' } },
);
