import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expectContent } from '../../../inherited/download/expect-content.ts'
import { binaryContent, plainContent } from '../../../inherited/download/plain-content.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectFile } from '../../../oracles/expect-file.ts'
import { readRegular } from '../../../oracles/read-regular.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { FtpClient } from '../ftp-client.ts'
import { onlyOverTcp } from '../only-over-tcp.ts'
import { smallFile } from './download.ts'

/** The simplest upload. */
export const smallUpload = 'simple-ftp/upload/small-file'

const common = { role: 'server', requirement: 'FT-S4', aspect: 'valid', needs: { claim: 'subir' } } as const
const megabyte = 1024 * 1024

/** A file that a client uploads (FT-S4). */
export const uploadCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: smallUpload,
    dependsOn: [smallFile],
    purpose: {
      es: 'Un archivo pequeño que se sube queda guardado con sus bytes exactos.',
      en: 'A small file that is uploaded is stored with its exact bytes.',
    },
    run: (context) => uploadAll(context, [plainContent(100, 7)]),
  },
  {
    ...common,
    id: 'simple-ftp/upload/every-byte-value',
    dependsOn: [smallUpload],
    purpose: {
      es: 'Un archivo con los 256 valores de un byte se guarda exacto.',
      en: 'A file with all 256 values of a byte is stored exactly.',
    },
    run: (context) => uploadAll(context, [binaryContent(1000)]),
  },
  onlyOverTcp({
    ...common,
    id: 'simple-ftp/upload/sizes',
    dependsOn: [smallUpload],
    purpose: {
      es: 'Un archivo vacío, uno de un byte, uno de 65.537 bytes y uno de 1 MB se guardan exactos.',
      en: 'An empty file, one of one byte, one of 65,537 bytes and one of 1 MB are stored exactly.',
    },
    run: (context) =>
      uploadAll(
        context,
        [0, 1, 65_537, megabyte].map((bytes) => plainContent(bytes, 11)),
      ),
  }),
]

/** A name that no file on the server has; what comes to bear it in a folder of the user’s is taken away after the case. */
export function freshName({ random, subject, filesFolder, defer }: ServerContext): string {
  const name = `zocalo-${random.below(1_000_000_000)}.dat`
  if (!subject.program && filesFolder !== undefined) defer(() => rm(join(filesFolder, name), { force: true }))
  return name
}

/** The file is stored where the server keeps its own; what a running server stored is read back. */
export async function expectUploaded(
  context: ServerContext,
  client: FtpClient,
  name: string,
  content: Buffer,
  withinMs: number = context.pace.answerMs,
): Promise<void> {
  const { program } = context.subject
  if (!program) {
    expectContent(name, await client.download(name), content)
    return
  }
  const stored = await readRegular(join(program.folder, name))
  if (stored?.equals(content)) return
  const isPlace = (path: string) => path === name || path.endsWith(`/${name}`)
  await expectFile(program.folder, { name, isPlace, content }, withinMs)
}

async function uploadAll(context: ServerContext, contents: readonly Buffer[]): Promise<void> {
  for (const [i, content] of contents.entries()) {
    const client = await FtpClient.open(context, `ana-${i + 1}`)
    const name = freshName(context)
    await client.upload(name, content)
    await expectUploaded(context, client, name, content)
    await client.leave()
  }
}
