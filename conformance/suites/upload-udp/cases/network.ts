import type { RelayPlan } from '../../../../reference/net/udp-relay.ts'
import { hitting, openRelay, requireHits } from '../../../faults/open-relay.ts'
import { upload } from '../../../inherited/upload/conversation.ts'
import { expectStored } from '../../../inherited/upload/oracles/expect-stored.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { hurried } from '../hurried.ts'
import { openLeaving } from '../service.ts'

/** Five pieces: after the request, datagram number n carries piece n - 1 as long as nothing is lost. */
const contentBytes = 4500
const moreBytes = 500

/** What the network does to datagrams changes nothing in the stored file (UU-S9.1). */
export const networkCases: readonly TestCase<ServerContext>[] = [
  networkCase('repeated', () => 'repeat', 10, {
    es: 'Cada datagrama llega dos veces, y el archivo queda guardado tal cual.',
    en: 'Every datagram comes twice, and the file is stored as it is.',
  }),
  // a piece; an acknowledgement; the answers to the last piece
  networkCase('lost', either(hitting('there', [2], 'drop'), hitting('back', [3, 6, 7], 'drop')), 4, {
    es: 'Se pierden un trozo, una confirmación y el aviso de recepción; se repiten, y el archivo queda guardado tal cual.',
    en: 'A piece, an acknowledgement and the receipt are lost; they are repeated, and the file is stored as it is.',
  }),
  // its repeat comes first, then the piece after it, and then itself
  networkCase('reordered', hitting('there', [2], { holdBack: 2 }), 1, {
    es: 'Un trozo llega después de los que le siguen, y el archivo queda guardado tal cual.',
    en: 'A piece comes after those that follow it, and the file is stored as it is.',
  }),
]

function networkCase(name: string, plan: RelayPlan, leastHits: number, purpose: Text): TestCase<ServerContext> {
  return {
    id: `upload-udp/network/${name}`,
    role: 'server',
    requirement: 'UU-S9.1',
    aspect: 'faulted',
    dependsOn: ['upload-udp/store/first-file', 'upload-udp/store/awkward-sizes', 'upload-udp/repeats/answered-again'],
    purpose,
    run: async (context) => {
      const ready = hurried(context)
      const file = freshFile(context.random, contentBytes + context.random.below(moreBytes))
      const relay = await openRelay(context, context.subject, plan)
      const peer = await openLeaving(ready, 'ana', { through: relay.port })
      await upload(ready, peer, file)
      await expectStored(context, file)
      requireHits(relay, leastHits)
    },
  }
}

function either(...plans: readonly RelayPlan[]): RelayPlan {
  return (datagram) => plans.map((plan) => plan(datagram)).find((act) => act !== 'deliver') ?? 'deliver'
}
