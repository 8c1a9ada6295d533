import type { TestCase } from '../../model/test-case.ts'
import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { endCases } from './end-cases.ts'
import { malformedCases } from './malformed-cases.ts'
import { slowCases } from './slow-cases.ts'
import type { StreamService } from './stream-service.ts'
import { vanishCases } from './vanish-cases.ts'

/** The cases that every server over TCP inherits by declaring what it is: clients that err, wait, vanish and end. */
export function streamCases<Peer extends StreamPeer>(service: StreamService<Peer>): TestCase<ServerContext>[] {
  return [...malformedCases(service), ...slowCases(service), ...vanishCases(service), ...endCases(service)]
}
