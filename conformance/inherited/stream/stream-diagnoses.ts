import type { StreamPeer } from '../../peers/stream-peer.ts'
import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { blocksOnSlowClient } from './diagnoses/blocks-on-slow-client.ts'
import { crashesOnDisconnect } from './diagnoses/crashes-on-disconnect.ts'
import { endsAfterOneMessage } from './diagnoses/ends-after-one-message.ts'
import { spinsOnEof } from './diagnoses/spins-on-eof.ts'
import { waitsForOneClient } from './diagnoses/waits-for-one-client.ts'
import { wrongTransport } from './diagnoses/wrong-transport.ts'
import type { StreamService } from './stream-service.ts'

/** The mistakes that programs make with any service over TCP; the first that is recognised names the failure. */
export function streamDiagnoses<Peer extends StreamPeer>(service: StreamService<Peer>): DiagnosisRule[] {
  return [
    wrongTransport,
    spinsOnEof,
    endsAfterOneMessage(service),
    blocksOnSlowClient,
    waitsForOneClient,
    crashesOnDisconnect(service),
  ]
}
