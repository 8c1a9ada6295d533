import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{reference,conformance,scenarios,fuzz,reports,bench}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
