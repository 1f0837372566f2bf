import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{runtime,codegen,cli,bench,tests}/**/*.test.ts'],
    // Most of what takes long waits: for servers to start, for limits and timeouts to pass.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Imports JSON as only bundlers do.
    server: { deps: { inline: [/@actions\//] } },
  },
})
