import type { TestCase } from '../../model/test-case.ts'
import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { Suite } from '../../runner/suite.ts'
import { wrongTransport as wantsDatagrams } from '../datagram/diagnoses/wrong-transport.ts'
import { spinsOnEof } from '../stream/diagnoses/spins-on-eof.ts'
import { waitsForOneClient } from '../stream/diagnoses/waits-for-one-client.ts'
import { wrongTransport as wantsStream } from '../stream/diagnoses/wrong-transport.ts'
import { streamCases } from '../stream/stream-cases.ts'
import { requireAnswers, traitNames } from './arrival.ts'
import { messageCases } from './cases/message-cases.ts'
import { streamEchoCases } from './cases/stream-cases.ts'
import { survivalCases } from './cases/survival-cases.ts'
import { characteriseEcho } from './characterise-echo.ts'
import { clientEchoCases } from './clients/client-cases.ts'
import { clientOpening, tryClient } from './clients/host-client.ts'
import { decodesEachChunk } from './diagnoses/decodes-each-chunk.ts'
import { oneRecvPerMessage } from './diagnoses/one-recv-per-message.ts'
import { singleClient } from './diagnoses/single-client.ts'
import { unframedWire } from './diagnoses/unframed-wire.ts'
import type { EchoKind } from './echo-kind.ts'
import { echoRequirements } from './echo-requirements.ts'
import { echoService } from './echo-service.ts'

/** A server that answers in its own words cannot be made to fill a connection that nobody reads. */
const neverReads = '/slow/never-reads'

const opener = Buffer.from('hola zócalo\n')

/** Judges the programs of assignment 002, exercise 1 (trying out sockets), over one transport. */
export function echoSuite(kind: EchoKind): Suite {
  const { exercise, transport, defaultPort, profiles } = kind
  const name = transport.toUpperCase()
  return {
    exercise,
    title: { es: `Probar sockets ${name}`, en: `Trying out ${name} sockets` },
    transports: [transport],
    defaultPort,
    claims: ['echo'],
    claimsOf: ({ details }) => (details[traitNames.echoes] === undefined ? [] : ['echo']),
    requirements: echoRequirements(kind),
    openers: [
      { name: 'hola', bytes: opener, farewell: Buffer.alloc(0), isAnswer: (received) => received.equals(opener) },
    ],
    characterise: (access) => characteriseEcho(access, profiles),
    serverCases: [
      ...messageCases(kind),
      ...survivalCases(kind),
      ...(transport === 'tcp' ? [...streamEchoCases(kind), ...inheritedCases(kind)] : []),
    ],
    clientCases: clientEchoCases(kind),
    diagnoses: diagnosesOf(kind),
    ...(profiles[0] && { vocabulary: profiles[0].vocabulary }),
    profiles,
    wires: profiles.map((profile) => profile.name),
    tryClient,
    clientOpening,
    openingActs: [{ act: 'say', values: { text: 'hola' } }],
  }
}

function diagnosesOf({ transport }: EchoKind): readonly DiagnosisRule[] {
  if (transport === 'udp') return [wantsDatagrams, singleClient]
  return [wantsStream, spinsOnEof, waitsForOneClient, singleClient, oneRecvPerMessage, decodesEachChunk, unframedWire]
}

function inheritedCases(kind: EchoKind): TestCase<ServerContext>[] {
  return streamCases(echoService(kind))
    .filter(({ id }) => !id.endsWith(neverReads))
    .map((each) => ({
      ...each,
      run: async (context) => {
        requireAnswers(context)
        await each.run(context)
      },
    }))
}
