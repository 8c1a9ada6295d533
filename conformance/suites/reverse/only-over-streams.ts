import { NotApplicable } from '../../model/outcome-errors.ts'
import type { PairView } from '../../pair/pair-view.ts'
import { say } from './words/say.ts'

/** What is too long for a datagram is judged over a stream only. @throws NotApplicable over UDP. */
export function onlyOverStreams({ conversation }: PairView): void {
  if (conversation.transport === 'udp') throw new NotApplicable({ code: 'datagrams', text: say('not-over-datagrams') })
}
