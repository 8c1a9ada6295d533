import { expectEnded, expectNoTraceback } from '../../../pair/oracles/program-end.ts'
import type { PairView } from '../../../pair/pair-view.ts'

/** After a connection broke nobody waits for ever to hear something: who cannot type has ended. @throws ExpectationFailed otherwise. */
export function expectNotLeftAlone({ server, clients }: PairView): void {
  for (const program of [server, ...clients.values()]) expectNoTraceback(program)
  for (const client of clients.values()) if (!client.waits) expectEnded(client)
}
