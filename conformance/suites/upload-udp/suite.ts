import { defaultPort, encodeClientMessage } from '../../../reference/exercises/upload-udp/protocol.ts'
import { datagramCases } from '../../inherited/datagram/datagram-cases.ts'
import { firstFileName, furnishClient } from '../../inherited/upload/clients/furnish-client.ts'
import { tryUpload } from '../../inherited/upload/clients/upload-client-cases.ts'
import { uploadCases } from '../../inherited/upload/upload-cases.ts'
import { uploadProbe } from '../../inherited/upload/upload-probe.ts'
import type { Suite } from '../../runner/suite.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { networkCases } from './cases/network.ts'
import { repeatsCases } from './cases/repeats.ts'
import { transportCases } from './cases/transport.ts'
import { twoClientsCases } from './cases/two-clients.ts'
import { clientCases } from './clients/client-cases.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { outcomes } from './outcomes.ts'
import { requirements } from './requirements.ts'
import { uploadDatagrams, uploadUdp } from './service.ts'
import { unlessDropped } from './unless-dropped.ts'
import { vocabulary } from './vocabulary.ts'

const profiles = shippedProfiles(vocabulary)
const shared = uploadCases(uploadUdp)

/** Judges the programs of exercise 2 of assignment 002 over UDP (sending a file to the server). */
export const suite: Suite = {
  exercise: 'upload-udp',
  title: { es: 'Envío de un archivo al servidor (UDP)', en: 'Sending a file to the server (UDP)' },
  transports: ['udp'],
  defaultPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: 'SUBIR zocalo-prueba.pdf 3',
      bytes: encodeClientMessage({ kind: 'offer', offer: { name: 'zocalo-prueba.pdf', size: 3 } }),
      farewell: Buffer.alloc(0),
      isAnswer: (received) => /^(ok|existe)$/i.test(received.toString('latin1')),
    },
  ],
  characterise: (access) => characteriseWired(access, profiles, uploadProbe(uploadUdp.leave)),
  serverCases: [
    ...transportCases,
    ...shared.plain,
    ...repeatsCases,
    ...twoClientsCases,
    ...networkCases,
    ...shared.demanding,
    ...datagramCases(uploadDatagrams),
  ].map((testCase) => unlessDropped(testCase, ({ subject }) => subject.port)),
  clientCases: clientCases.map((testCase) => unlessDropped(testCase, ({ port }) => port)),
  outcomes,
  diagnoses,
  clientOpening: [firstFileName],
  openingFile: firstFileName,
  openingActs: [{ act: 'send', values: { file: firstFileName } }],
  furnishClient,
  tryClient: tryUpload,
  vocabulary,
  profiles,
  wires: profiles.map(({ name }) => name),
}
