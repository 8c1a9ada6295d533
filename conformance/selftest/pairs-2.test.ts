import { testPairs } from './fixtures/test-pairs.ts'

await testPairs(1)
