import { defaultPort } from '../../../reference/exercises/image/protocol.ts'
import type { Suite } from '../../runner/suite.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { serverCases } from './cases/server-cases.ts'
import { clientCases } from './clients/client-cases.ts'
import { openingFile, tryClient } from './clients/try-client.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { outcomes } from './outcomes.ts'
import { probeOf } from './probe.ts'
import { requirements } from './requirements.ts'
import { serverSurroundings } from './surroundings.ts'
import { vocabulary } from './vocabulary.ts'

const profiles = shippedProfiles(vocabulary)

/** Judges the programs of assignment 002, exercise 5 (a .jpg image). */
export const suite: Suite = {
  exercise: 'image',
  title: { es: 'Una imagen .jpg a quien la pide', en: 'A .jpg image for who asks for it' },
  transports: ['tcp'],
  defaultPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: 'zocalo-no-existe.jpg',
      bytes: Buffer.from('zocalo-no-existe.jpg\n'),
      farewell: Buffer.alloc(0),
      isAnswer: (received) => /^ERROR (el archivo )?no existe/.test(received.toString('latin1')),
    },
  ],
  characterise: async (access) => characteriseWired(access, profiles, await probeOf(access)),
  serverCases,
  clientCases,
  outcomes,
  diagnoses,
  vocabulary,
  profiles,
  wires: profiles.map(({ name }) => name),
  servesFiles: true,
  serverSurroundings,
  tryClient,
  clientOpening: [openingFile],
  openingFile,
  openingActs: [{ act: 'download', values: { file: openingFile } }],
}
