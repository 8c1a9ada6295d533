import type { TestCase } from '../../model/test-case.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { streamCases } from '../stream/stream-cases.ts'
import { boundaryCases } from './boundary-cases.ts'
import { cutCases } from './cut-cases.ts'
import type { FramedService } from './framed-service.ts'
import { joinCases } from './join-cases.ts'
import { textCases } from './text-cases.ts'

/** The cases that every server of length-prefixed frames inherits by declaring what it is. */
export function framedStreamCases(service: FramedService): TestCase<ServerContext>[] {
  return [
    ...cutCases(service),
    ...joinCases(service),
    ...boundaryCases(service),
    ...textCases(service),
    ...streamCases(service),
  ]
}
