import { binaryContent, plainContent } from '../../../inherited/download/plain-content.ts'
import { NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { onlyOverTcp } from '../only-over-tcp.ts'
import { accentedFile, type PlantedFile, plainFiles } from '../planted-files.ts'
import { say } from '../words/say.ts'
import { askedFor, expectStored, sendFile } from './host.ts'

/** The simplest download of all. */
export const clientSmallFile = 'simple-ftp/client/download/small-file'

const common = { role: 'client', requirement: 'FT-C1', aspect: 'valid', dependsOn: [clientSmallFile] } as const
const [plain] = plainFiles as readonly [PlantedFile]
const binary: PlantedFile = { name: 'foto.jpg', content: binaryContent(5001) }
const long: PlantedFile = { name: 'largo.dat', content: plainContent(1024 * 1024, 5) }

/** What a client stores (FT-C1, FT-C1.1, FT-G4). */
export const clientDownloadCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: clientSmallFile,
    dependsOn: [],
    purpose: {
      es: 'Se pide un archivo pequeño por el teclado: el cliente lo pide al servidor y lo guarda exacto.',
      en: 'A small file is asked for on the keyboard: the client asks the server for it and stores it exactly.',
    },
    run: (context) => download(context, plain),
  },
  {
    ...common,
    id: 'simple-ftp/client/download/every-byte-value',
    requirement: 'FT-C1.1',
    purpose: {
      es: 'Un archivo con los 256 valores de un byte, como un PDF o una imagen, se guarda exacto.',
      en: 'A file with all 256 values of a byte, like a PDF or an image, is stored exactly.',
    },
    run: (context) => download(context, binary),
  },
  onlyOverTcp({
    ...common,
    id: 'simple-ftp/client/download/one-megabyte',
    purpose: { es: 'Un archivo de 1 MB se guarda exacto.', en: 'A file of 1 MB is stored exactly.' },
    run: (context) => download(context, long),
  }),
  {
    ...common,
    id: 'simple-ftp/client/download/name-with-accents',
    requirement: 'FT-G4',
    purpose: {
      es: 'Un archivo cuyo nombre tiene tildes y ñ se pide y se guarda con ese nombre.',
      en: 'A file whose name has accents and ñ is asked for and stored under that name.',
    },
    run: (context) => download(context, accentedFile),
  },
  onlyOverTcp({
    ...common,
    id: 'simple-ftp/client/download/in-one-segment',
    aspect: 'joined',
    purpose: {
      es: 'El comienzo de la respuesta y el contenido llegan en un mismo segmento: el archivo se guarda exacto.',
      en: 'The beginning of the answer and the content come in one segment: the file is stored exactly.',
    },
    run: async (context) => {
      const peer = await askedFor(context, plain.name)
      const { name, content } = plain
      const frame = peer.encode('content', { name, size: content.length, bytes: content })
      if (!frame.includes(content) || frame.length === content.length)
        throw new NotApplicable({ code: 'nothing-to-join', text: say('nothing-to-join') })
      await peer.session.write(frame)
      await expectStored(context, plain)
    },
  }),
]

async function download(context: ClientContext, file: PlantedFile): Promise<void> {
  const peer = await askedFor(context, file.name)
  await sendFile(context, peer, file)
  await expectStored(context, file)
}
