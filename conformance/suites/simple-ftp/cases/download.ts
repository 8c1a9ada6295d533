import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { FtpClient } from '../ftp-client.ts'
import { filesLike, smallFiles } from '../known-files.ts'
import { onlyOverTcp } from '../only-over-tcp.ts'
import {
  accentedFile,
  aroundChunks,
  bigFile,
  binaryFile,
  emptyFile,
  oneByte,
  type PlantedFile,
  spacedFile,
} from '../planted-files.ts'

/** The simplest conversation of all: everything else depends on it. */
export const smallFile = 'simple-ftp/download/small-file'

/** What comes for the name of a file that the server has (FT-S1, FT-S1.1, FT-S1.2, FT-G3, FT-G4). */
export const downloadCases: readonly TestCase<ServerContext>[] = [
  {
    id: smallFile,
    role: 'server',
    requirement: 'FT-S1',
    aspect: 'valid',
    purpose: {
      es: 'Un archivo pequeño de texto llega con sus bytes exactos.',
      en: 'A small text file arrives with its exact bytes.',
    },
    run: async (context) => {
      const ana = await FtpClient.open(context, 'ana')
      const [file] = await smallFiles(context)
      await ana.expectFile(file)
    },
  },
  exact('every-byte-value', 'FT-S1.2', [binaryFile], {
    es: 'Un archivo con los 256 valores de un byte, como un PDF o una imagen, llega exacto.',
    en: 'A file with all 256 values of a byte, like a PDF or an image, arrives exactly.',
  }),
  exact('empty-and-one-byte', 'FT-S1', [emptyFile, oneByte], {
    es: 'Un archivo vacío y uno de un solo byte llegan exactos.',
    en: 'An empty file and one of a single byte arrive exactly.',
  }),
  onlyOverTcp(
    exact('five-megabytes', 'FT-S1', [bigFile], {
      es: 'Un archivo de 5 MB llega exacto.',
      en: 'A file of 5 MB arrives exactly.',
    }),
  ),
  exact('around-chunks', 'FT-G3', aroundChunks, {
    es: 'Los archivos cuyo tamaño está en un límite de trozo, o al lado, llegan exactos (127 a 65.537 bytes).',
    en: 'Files whose size is at a chunk boundary, or beside it, arrive exactly (127 to 65,537 bytes).',
  }),
  exact('name-with-accents', 'FT-G4', [accentedFile], {
    es: 'Un archivo cuyo nombre tiene tildes y ñ llega exacto.',
    en: 'A file whose name has accents and ñ arrives exactly.',
  }),
  exact('name-with-spaces', 'FT-S1.1', [spacedFile], {
    es: 'Un archivo cuyo nombre tiene espacios llega exacto.',
    en: 'A file whose name has spaces arrives exactly.',
  }),
]

function exact(
  name: string,
  requirement: string,
  files: readonly PlantedFile[],
  purpose: Text,
): TestCase<ServerContext> {
  return {
    id: `simple-ftp/download/${name}`,
    role: 'server',
    requirement,
    aspect: 'valid',
    dependsOn: [smallFile],
    purpose,
    run: async (context) => {
      const wanted = await filesLike(context, files)
      const ana = await FtpClient.open(context, 'ana')
      for (const [i, file] of wanted.entries()) {
        // what a server does with the second request of a connection is judged by another case
        const client = i === 0 ? ana : await FtpClient.open(context, `ana-${i + 1}`)
        await client.expectFile(file)
        await client.leave()
      }
    },
  }
}
