import { canonical, defaultPort } from '../../../reference/exercises/four-parts/protocol.ts'
import { streamCases } from '../../inherited/stream/stream-cases.ts'
import type { Suite } from '../../runner/suite.ts'
import { ackCases } from './cases/ack.ts'
import { boundaryCases } from './cases/boundary.ts'
import { cutCases } from './cases/cut.ts'
import { escapeCases } from './cases/escape.ts'
import { folderCases } from './cases/folder.ts'
import { foreignAddressCases } from './cases/foreign-address.ts'
import { framingCases } from './cases/framing.ts'
import { hugeSizeCases } from './cases/huge-size.ts'
import { idleCases } from './cases/idle.ts'
import { lineCutCases } from './cases/line-cut.ts'
import { manyClientsCases, manyClientsInAPartCases } from './cases/many-clients.ts'
import { nameCases } from './cases/name.ts'
import { replaceCases } from './cases/replace.ts'
import { severalFilesCases } from './cases/several-files.ts'
import { megabyteCases, storeCases } from './cases/store.ts'
import { transportCases } from './cases/transport.ts'
import { vanishCases } from './cases/vanish.ts'
import { characterise } from './characterise.ts'
import { clientCases } from './clients/client-cases.ts'
import { furnishClient } from './clients/furnish-client.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { onlyWhereTextsHaveForm } from './only-where-texts-have-form.ts'
import { outcomes } from './outcomes.ts'
import { requirements } from './requirements.ts'
import { fourPartsService } from './service.ts'

/** A client that must wait for each acknowledgement cannot ask for more than it reads. */
const impossible = 'four-parts/slow/never-reads'
const inherited = streamCases(fourPartsService)
  .filter(({ id }) => id !== impossible)
  .map(onlyWhereTextsHaveForm)

/** Judges the programs of assignment 004 (a non-blocking server that receives files in four parts). */
export const suite: Suite = {
  exercise: 'four-parts',
  title: {
    es: 'Archivos en cuatro partes a un servidor no bloqueante',
    en: 'Files in four parts to a non-blocking server',
  },
  transports: ['tcp'],
  defaultPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: 'IP 127.0.0.1',
      bytes: canonical.ip('127.0.0.1'),
      farewell: Buffer.alloc(0),
      isAnswer: (received) => /^\s*recibido/i.test(received.toString('latin1')),
    },
  ],
  characterise,
  serverCases: [
    ...transportCases,
    ...storeCases,
    ...folderCases,
    ...severalFilesCases,
    ...manyClientsCases,
    ...cutCases,
    ...ackCases,
    ...manyClientsInAPartCases,
    ...boundaryCases,
    ...megabyteCases,
    ...nameCases,
    ...replaceCases,
    ...lineCutCases,
    ...framingCases,
    ...foreignAddressCases,
    ...escapeCases,
    ...vanishCases,
    ...inherited,
    ...hugeSizeCases,
    ...idleCases,
  ],
  clientCases,
  outcomes,
  diagnoses,
  wires: ['canonical', 'unframed'],
  clientStartsOnEnter: true,
  openingActs: [{ act: 'start' }],
  furnishClient,
}
