import { takeCoverage } from 'node:v8'
import { afterAll } from 'vitest'

// a worker is ended before it would write its coverage by itself
afterAll(() => takeCoverage())
