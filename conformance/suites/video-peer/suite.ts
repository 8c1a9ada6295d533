import {
  defaultPort,
  downloadRequest,
  indexPort,
  missingReply,
} from '../../../reference/exercises/video-peer/protocol.ts'
import type { Suite } from '../../runner/suite.ts'
import { contentCases } from './cases/content.ts'
import { missingCases } from './cases/missing.ts'
import { outsideCases } from './cases/outside.ts'
import { slowAndVanishingCases } from './cases/slow-and-vanishing.ts'
import { transportCases } from './cases/transport.ts'
import { characterise } from './characterise.ts'
import { downloadCases } from './clients/download-cases.ts'
import { queueCases } from './clients/queue-cases.ts'
import { screenCases } from './clients/screen-cases.ts'
import { startCases } from './clients/start-cases.ts'
import { troubleCases } from './clients/trouble-cases.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { inheritedCases } from './inherited-cases.ts'
import { outcomes } from './outcomes.ts'
import { requirements } from './requirements.ts'
import { providerSurroundings } from './surroundings.ts'

/** Judges the clients of assignment 003: as providers of videos (server) and as downloaders (client). */
export const suite: Suite = {
  exercise: 'video-peer',
  title: { es: 'Cliente de videos: comparte y descarga', en: 'Video peer: shares and downloads' },
  transports: ['tcp'],
  defaultPort,
  clientPort: indexPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: downloadRequest('zocalo-no-existe.mp4'),
      bytes: Buffer.from(downloadRequest('zocalo-no-existe.mp4')),
      farewell: Buffer.alloc(0),
      isAnswer: (received) => received.toString().trim() === missingReply.trim(),
    },
  ],
  characterise,
  serverCases: [
    ...transportCases,
    ...contentCases,
    ...missingCases,
    ...outsideCases,
    ...inheritedCases,
    ...slowAndVanishingCases,
  ],
  clientCases: [...startCases, ...downloadCases, ...queueCases, ...troubleCases, ...screenCases],
  outcomes,
  diagnoses,
  wires: ['canonical'],
  servesFiles: true,
  serverSurroundings: providerSurroundings,
  clientEnvironment: { ZOCALO_OWN_PORT: String(defaultPort) },
  referenceArguments: { client: '--listen 0' },
}
