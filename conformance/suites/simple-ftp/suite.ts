import { defaultPort } from '../../../reference/exercises/simple-ftp/protocol.ts'
import type { Suite } from '../../runner/suite.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { connectionCases } from './cases/connection.ts'
import { cutCases } from './cases/cut.ts'
import { downloadCases } from './cases/download.ts'
import { errorCases } from './cases/error.ts'
import { escapeCases } from './cases/escape.ts'
import { joinedCases } from './cases/joined.ts'
import { listCases } from './cases/list.ts'
import { uploadCases } from './cases/upload.ts'
import { characterise, claimsOf, improvements } from './characterise.ts'
import { clientCases } from './clients/client-cases.ts'
import { clientOpening, openingFile, tryClient } from './clients/try-client.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { inheritedCases } from './inherited-cases.ts'
import { onlyOverTcp } from './only-over-tcp.ts'
import { outcomes } from './outcomes.ts'
import { requirements } from './requirements.ts'
import { serverSurroundings } from './surroundings.ts'
import { vocabulary } from './vocabulary.ts'

const profiles = shippedProfiles(vocabulary)

/** Judges the programs of assignment 002, exercise 7 (simple FTP). */
export const suite: Suite = {
  exercise: 'simple-ftp',
  title: { es: 'FTP simple: archivos a quien los pide', en: 'Simple FTP: files for who asks for them' },
  transports: ['tcp', 'udp'],
  defaultPort,
  claims: improvements,
  claimsOf,
  requirements,
  openers: [
    {
      name: 'LISTAR',
      bytes: Buffer.from('LISTAR\n'),
      farewell: Buffer.from('SALIR\n'),
      isAnswer: (received) => /^OK \d+\n/.test(received.toString('latin1')),
    },
  ],
  characterise: (access) => characterise(access, profiles),
  serverCases: [
    ...downloadCases,
    ...connectionCases,
    ...listCases,
    ...errorCases,
    ...uploadCases,
    ...[...cutCases, ...joinedCases].map(onlyOverTcp),
    ...escapeCases,
    ...inheritedCases,
  ],
  clientCases,
  outcomes,
  diagnoses,
  vocabulary,
  profiles,
  wires: profiles.map(({ name }) => name),
  servesFiles: true,
  serverSurroundings,
  tryClient,
  clientOpening,
  openingFile,
  openingActs: [{ act: 'download', values: { file: openingFile } }],
}
