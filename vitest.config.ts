import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{runtime,codegen,cli,bench,tests}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
