import { defaultPort, descargar } from '../../../reference/exercises/video-index/protocol.ts'
import { streamCases } from '../../inherited/stream/stream-cases.ts'
import type { Suite } from '../../runner/suite.ts'
import { damagedDatabaseCases } from './cases/damaged-database.ts'
import { databaseCases } from './cases/database.ts'
import { downloadCases } from './cases/download.ts'
import { emptyCommandCases } from './cases/empty-command.ts'
import { formatCases } from './cases/format.ts'
import { infoCases } from './cases/info.ts'
import { manyCases, manyInFileCases } from './cases/many.ts'
import { neverReads } from './cases/never-reads.ts'
import { strangersCases } from './cases/strangers.ts'
import { textCases } from './cases/text.ts'
import { transportCases } from './cases/transport.ts'
import { ownerCases, videosCases } from './cases/videos.ts'
import { wordingCases } from './cases/wording.ts'
import { characterise } from './characterise.ts'
import { clientCases } from './clients/client-cases.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { fold } from './oracles/reply-kind.ts'
import { outcomes } from './outcomes.ts'
import { requirements } from './requirements.ts'
import { videoIndexService } from './service.ts'

/** A slow reader is made with the list here: raw commands may not be joined as the inherited case joins them. */
const inherited = streamCases(videoIndexService).map((each) => (each.id === neverReads.id ? neverReads : each))

/** Judges the central server of assignment 003, and who talks to it. */
export const suite: Suite = {
  exercise: 'video-index',
  title: { es: 'Servidor central de videos', en: 'Central server for videos' },
  transports: ['tcp'],
  defaultPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: 'DESCARGAR',
      bytes: Buffer.from(descargar('zocalo-no-existe.mp4')),
      farewell: Buffer.alloc(0),
      isAnswer: (received) => /^(registrese primero|el video que busca no existe)/.test(fold(received.toString())),
    },
  ],
  characterise,
  serverCases: [
    ...transportCases,
    ...videosCases,
    ...infoCases,
    ...downloadCases,
    ...ownerCases,
    ...strangersCases,
    ...formatCases,
    ...textCases,
    ...wordingCases,
    ...manyCases,
    ...databaseCases,
    ...manyInFileCases,
    ...damagedDatabaseCases,
    ...emptyCommandCases,
    ...inherited,
  ],
  clientCases,
  outcomes,
  diagnoses,
  wires: ['canonical'],
  clientEnvironment: { ZOCALO_OWN_PORT: '1030' },
}
