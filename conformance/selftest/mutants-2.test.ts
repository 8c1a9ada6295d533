import { testMutants } from './fixtures/test-mutants.ts'

await testMutants(1)
