import { defineConfig } from 'vitest/config'

/** Tests of what is built, and of whole commands: most of what takes long, so that they begin first. */
const BUILT = ['tests/{deploy,docs,e2e,package,runtimes}/**/*.test.ts']

/**
 * Rooms of pure functions, which keep nothing from call to call: their test files share what a worker has loaded. A test
 * here puts back what it has changed of the process, such as its clock or `fetch`.
 */
const PURE = [
  'runtime/{cache,canonical,catalogue,config,keys,limits,protocols,request-log,routing,token-saver,translation,upstreams}/**/*.test.ts',
  'tests/{conformance,token-saver,translation}/**/*.test.ts',
]

const ALL = ['{runtime,codegen,cli,bench,tests}/**/*.test.ts']

export default defineConfig({
  test: {
    // Most of what takes long waits: for servers to start, for limits and timeouts to pass.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is waited for comes at once, but for slow machines.
    expect: { poll: { timeout: 15_000, interval: 25 } },
    // Imports JSON as only bundlers do.
    server: { deps: { inline: [/@actions\//] } },
    // They are run in the order of their names.
    projects: [
      { extends: true, test: { name: 'built', include: BUILT } },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'rooms', include: ALL, exclude: ['node_modules/**', ...BUILT, ...PURE] } },
    ],
  },
})
