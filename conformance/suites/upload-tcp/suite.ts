import { defaultPort, offerLine } from '../../../reference/exercises/upload-tcp/protocol.ts'
import { endsAreMarked } from '../../inherited/requests/ends-are-marked.ts'
import { streamCases } from '../../inherited/stream/stream-cases.ts'
import { firstFileName, furnishClient } from '../../inherited/upload/clients/furnish-client.ts'
import { tryUpload } from '../../inherited/upload/clients/upload-client-cases.ts'
import { uploadCases } from '../../inherited/upload/upload-cases.ts'
import { uploadProbe } from '../../inherited/upload/upload-probe.ts'
import type { Suite } from '../../runner/suite.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { boundaryCases } from './cases/boundary.ts'
import { contentCutCases } from './cases/content-cut.ts'
import { controlCutCases } from './cases/control-cut.ts'
import { hugeSizeCases } from './cases/huge-size.ts'
import { keepClosesCases } from './cases/keep-closes.ts'
import { transportCases } from './cases/transport.ts'
import { clientCases } from './clients/client-cases.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { outcomes } from './outcomes.ts'
import { requirements } from './requirements.ts'
import { uploadTcp } from './service.ts'
import { streamService } from './stream-service.ts'
import { vocabulary } from './vocabulary.ts'

const profiles = shippedProfiles(vocabulary)
const { plain, demanding } = uploadCases(uploadTcp)
/** Who must wait for each answer cannot ask for more than it reads, and a connection that was answered is over. */
const impossible = ['upload-tcp/slow/never-reads', 'upload-tcp/vanish/others-go-on-after-a-reset']

/** Judges the programs of exercise 2 of assignment 002 over TCP (a file is sent to the server). */
export const suite: Suite = {
  exercise: 'upload-tcp',
  title: { es: 'Enviar un archivo al servidor, con TCP', en: 'Sending a file to the server, over TCP' },
  transports: ['tcp'],
  defaultPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: 'SUBIR zocalo-prueba.pdf 3',
      bytes: offerLine({ name: 'zocalo-prueba.pdf', size: 3 }),
      farewell: Buffer.alloc(0),
      isAnswer: (received) => /^(ok|existe)\r?\n$/i.test(received.toString('latin1')),
    },
  ],
  characterise: (access) => characteriseWired(access, profiles, uploadProbe(uploadTcp.leave)),
  serverCases: [
    ...transportCases,
    ...plain,
    ...keepClosesCases,
    ...contentCutCases,
    ...controlCutCases,
    endsAreMarked('upload-tcp', 'UT', ['upload-tcp/store/first-file']),
    ...boundaryCases,
    ...demanding,
    ...streamCases(streamService).filter(({ id }) => !impossible.includes(id)),
    ...hugeSizeCases,
  ],
  clientCases,
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
