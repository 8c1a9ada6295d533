import { join } from 'node:path'
import { downloadRequest } from '../../../../reference/exercises/video-peer/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { openDownloader } from '../open-downloader.ts'
import { sizeOf } from '../oracles/expect-video.ts'
import { secret } from '../planted-videos.ts'
import { say } from '../words/say.ts'

const common = {
  role: 'server',
  requirement: 'VP-P3',
  aspect: 'invalid',
  dependsOn: ['video-peer/content/one-file'],
} as const

/** A file that many machines have, for a provider around which nothing was planted. */
const commonFile = '/etc/passwd'
const manyUp = '../'.repeat(16)

/** Names that leave the shared folder (VP-P3). */
export const outsideCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-peer/outside/parent-folder',
    purpose: {
      es: 'Un nombre con «../» no entrega nada que esté fuera de videos_compartidos.',
      en: 'A name with “../” hands out nothing that lies outside videos_compartidos.',
    },
    run: (context) =>
      expectRefused(
        context,
        context.subject.program ? [`../${secret.name}`, `./../${secret.name}`] : [`${manyUp}${commonFile.slice(1)}`],
      ),
  },
  {
    ...common,
    id: 'video-peer/outside/absolute-path',
    purpose: {
      es: 'Una ruta absoluta, o un nombre cortado por un byte NUL, no entrega nada que esté fuera de videos_compartidos.',
      en: 'An absolute path, or a name that a NUL byte cuts off, hands out nothing that lies outside videos_compartidos.',
    },
    run: (context) => {
      const { program } = context.subject
      const path = program ? join(program.folder, secret.name) : commonFile
      return expectRefused(context, [path, `${path}\0.mp4`])
    },
  },
]

/** An error, a close and silence are all refusals. */
async function expectRefused(context: ServerContext, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const mora = await openDownloader(context, 'mora')
    await mora.sendBytes(Buffer.from(downloadRequest(name)))
    const isPlanted = context.subject.program !== undefined
    const { bytes } = await mora.raw.reply((received) => isPlanted && received.includes(secret.content))
    mora.spend()
    const leaked = isPlanted ? bytes.includes(secret.content) : isHandedOut(bytes)
    if (leaked)
      throw new ExpectationFailed(
        {
          code: 'path-escape',
          text: say('path-escape', { name: name.replace('\0', '\\0') }),
          expected: say('path-escape-expected'),
          pictures: [pictureOf(bytes, sayEngine('picture-received'))],
        },
        { answer: 'wrong' },
      )
  }
}

/** A size that is not zero, and bytes after it. */
function isHandedOut(bytes: Buffer): boolean {
  const end = bytes.indexOf(0x0a)
  return end > 0 && bytes.length > end + 1 && (sizeOf(bytes.subarray(0, end)) ?? 0) > 0
}
