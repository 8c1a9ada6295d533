import { defaultPort } from '../../../reference/exercises/reverse/protocol.ts'
import type { Suite } from '../../runner/suite.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { serverCases } from './cases/server-cases.ts'
import { clientCases } from './clients/client-cases.ts'
import { furnishClient, openingFile, tryClient } from './clients/try-client.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { outcomes } from './outcomes.ts'
import { probe } from './probe.ts'
import { requirements } from './requirements.ts'
import { vocabulary } from './vocabulary.ts'

const profiles = shippedProfiles(vocabulary)

/** Judges the programs of assignment 002, exercise 3 (a text file, reversed, and its size). */
export const suite: Suite = {
  exercise: 'reverse',
  title: { es: 'Un archivo de texto, al revés', en: 'A text file, back to front' },
  transports: ['tcp', 'udp'],
  defaultPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: 'INVERTIR',
      bytes: Buffer.from('INVERTIR zocalo.txt 2\nab'),
      farewell: Buffer.alloc(0),
      isAnswer: (received) => /^2\s*ba/.test(received.toString('latin1')),
    },
  ],
  characterise: (access) => characteriseWired(access, profiles, probe),
  serverCases,
  clientCases,
  outcomes,
  diagnoses,
  vocabulary,
  profiles,
  wires: profiles.map(({ name }) => name),
  tryClient,
  clientOpening: [openingFile],
  openingFile,
  openingActs: [{ act: 'reverse', values: { file: openingFile } }],
  furnishClient,
}
