import { defineConfig } from 'vitest/config'
import { Retried } from './vitest.retried.ts'
import { LongestFirst } from './vitest.sequencer.ts'

/** Set by c8, which `pnpm coverage` runs around the tests. */
const isMeasured = process.env['NODE_V8_COVERAGE'] !== undefined

// several pairs of programs in one process are read and watched at once; their own children keep the usual number
process.env['UV_THREADPOOL_SIZE'] ??= '16'

/** Where a machine that runs the tests wants their results as JSON. */
const results = process.env['TEST_RESULTS']

/** Whether a machine checks everything and nobody looks on. */
const isUnattended = Boolean(process.env['CI'])

export default defineConfig({
  test: {
    include: ['{reference,conformance,scenarios,fuzz,reports,bench}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // judging is mostly waiting: two files at once fill each other's pauses, also where one worker is the usual number
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // a machine that others use too may be so slow that a deadline passes: what passes only then is told by name
    retry: isUnattended ? 2 : 0,
    reporters: [
      'default',
      ...(isUnattended ? [new Retried()] : []),
      ...(results ? [['json', { outputFile: results }] satisfies ['json', object]] : []),
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // modules run untransformed, so that the counted lines are those of the files
    ...(isMeasured && { setupFiles: ['./vitest.coverage.ts'], experimental: { viteModuleRunner: false } }),
  },
})
