import type { Config } from 'jest';

const project = (name: string, more: Config = {}) => ({
  displayName: name,
  rootDir: `${import.meta.dirname}/${name}`,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^@bafang/shared$': `${import.meta.dirname}/shared/src/index.ts`, '^(\\.{1,2}/.*)\\.js$': '$1' },
  ...more,
});

export default {
  maxWorkers: 2,
  // a busy machine is no failure
  testTimeout: 60_000,
  projects: [
    project('shared'),
    project('server'),
    {
      ...project('server', {
        globalSetup: '<rootDir>/src/testing/start-postgres.ts',
        globalTeardown: '<rootDir>/src/testing/stop-postgres.ts',
      }),
      testMatch: ['**/*.http.spec.ts'],
      displayName: 'server-postgres',
    },
    project('client'),
    project('e2e', { roots: ['<rootDir>/src/support'] }),
  ],
};
