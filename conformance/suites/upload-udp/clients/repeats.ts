import type { RelayPlan } from '../../../../reference/net/udp-relay.ts'
import { openRelay, requireHits } from '../../../faults/open-relay.ts'
import {
  acceptContent,
  expectOffer,
  type HostedClient,
  hostClient,
} from '../../../inherited/upload/clients/host-client.ts'
import { expectDeleted } from '../../../inherited/upload/clients/own-file.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { requireRepeat } from '../hurried.ts'
import { say } from '../words/say.ts'

/** Clients may send smaller pieces than ours: one piece, and several. */
const onePieceBytes = 120
const severalPiecesBytes = 4500

/** What a client does about datagrams that are lost and repeated on the way (UU-C5, UU-S9.1). */
export const repeatsCases: readonly TestCase<ClientContext>[] = [
  lossCase({
    id: 'upload-udp/client/repeats',
    requirement: 'UU-C5',
    bytes: onePieceBytes,
    // its request, and every answer but the yes, each the first time
    plan: () => {
      const firstOf = sights()
      return (datagram) => {
        const nth = firstOf(datagram)
        const isLost = datagram.direction === 'there' ? nth === 1 : nth !== undefined && nth > 1
        return isLost ? 'drop' : 'deliver'
      }
    },
    leastHits: 2,
    purpose: {
      es: 'Se pierden la petición del cliente y las respuestas a su trozo: los repite, y acaba de enviar su archivo.',
      en: 'The client’s request and the answers to its piece are lost: it repeats them, and its file is sent.',
    },
  }),
  lossCase({
    id: 'upload-udp/client/repeated-answers',
    requirement: 'UU-S9.1',
    bytes: severalPiecesBytes,
    // every answer comes twice, and the second piece is lost the first time
    plan: () => {
      const firstOf = sights()
      return (datagram) => (datagram.direction === 'back' ? 'repeat' : firstOf(datagram) === 3 ? 'drop' : 'deliver')
    },
    leastHits: 4,
    purpose: {
      es: 'Cada respuesta llega dos veces y se pierde un trozo: el cliente no toma una confirmación por la de otro trozo.',
      en: 'Every answer comes twice and a piece is lost: the client does not take one acknowledgement for another.',
    },
  }),
]

interface Loss {
  readonly id: string
  readonly requirement: string
  readonly bytes: number
  readonly plan: () => RelayPlan
  readonly leastHits: number
  readonly purpose: Text
}

function lossCase({ id, requirement, bytes, plan, leastHits, purpose }: Loss): TestCase<ClientContext> {
  return {
    id,
    role: 'client',
    requirement,
    aspect: 'faulted',
    dependsOn: ['upload-udp/client/keeps-until-the-receipt'],
    purpose,
    run: async (context) => {
      requireRepeat(context.profile)
      const file = freshFile(context.random, bytes)
      const relay = await openRelay(context, { host: '127.0.0.1', port: context.port }, plan(), 'us')
      try {
        const host = await hostClient(context, file, relay.port)
        await expectOffer(host)
        const content = await acceptContent(host)
        if (!content.equals(file.content)) throw differs()
        await host.peer.say('receipt', { size: bytes })
        await untilDeleted(host)
      } catch (thrown) {
        throw thrown instanceof ExpectationFailed ? lostFor(thrown) : thrown
      }
      requireHits(relay, leastHits)
    },
  }
}

/** Tells of a datagram that comes for the first time which one of its direction it is, from 1; undefined of a repeat. */
function sights(): (datagram: Parameters<RelayPlan>[0]) => number | undefined {
  const seen = { there: new Set<string>(), back: new Set<string>() }
  return ({ direction, bytes }) => {
    const known = seen[direction]
    const text = bytes.toString('latin1')
    return known.has(text) ? undefined : known.add(text).size
  }
}

/** The client deletes its file; until then whatever it repeats is answered again. */
async function untilDeleted(host: HostedClient): Promise<void> {
  let isOver = false
  const answering = answerRepeats(host, () => isOver)
  try {
    await expectDeleted(host)
  } finally {
    isOver = true
    await answering
  }
}

const lookMs = 20

async function answerRepeats({ peer }: HostedClient, isOver: () => boolean): Promise<void> {
  while (!isOver()) if ((await peer.session.next(lookMs)).kind === 'bytes') await peer.sayAgain()
}

function differs(): ExpectationFailed {
  return new ExpectationFailed(
    { code: 'content-differs', text: say('client-content-differs'), expected: say('client-repeats-expected') },
    { answer: 'wrong' },
  )
}

/** What went wrong did so because of what was lost or came twice. */
function lostFor({ reason, facts }: ExpectationFailed): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: reason.code,
      text: say('client-does-not-repeat'),
      expected: say('client-repeats-expected'),
      actual: reason.actual ?? reason.text,
      pictures: reason.pictures ?? [],
    },
    facts,
  )
}
