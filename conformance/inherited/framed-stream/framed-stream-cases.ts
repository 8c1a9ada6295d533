import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { boundaryCases } from './boundary-cases.ts'
import { cutCases } from './cut-cases.ts'
import { endCases } from './end-cases.ts'
import type { FramedService } from './framed-service.ts'
import { joinCases } from './join-cases.ts'
import { malformedCases } from './malformed-cases.ts'
import { slowCases } from './slow-cases.ts'
import { textCases } from './text-cases.ts'
import { vanishCases } from './vanish-cases.ts'

/** The cases that every server of length-prefixed frames inherits by declaring what it is. */
export function framedStreamCases(service: FramedService): TestCase<ServerContext>[] {
  return [
    ...cutCases(service),
    ...joinCases(service),
    ...boundaryCases(service),
    ...textCases(service),
    ...malformedCases(service),
    ...slowCases(service),
    ...vanishCases(service),
    ...endCases(service),
  ]
}
