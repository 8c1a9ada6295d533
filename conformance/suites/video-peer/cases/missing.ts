import { downloadRequest, missingReply } from '../../../../reference/exercises/video-peer/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openDownloader } from '../open-downloader.ts'
import { expectErrorLine } from '../oracles/expect-error-line.ts'
import { say } from '../words/say.ts'

const common = { role: 'server', aspect: 'invalid' } as const
const missing = Buffer.from(downloadRequest('zocalo-no-existe.mp4'))

/** A file that is not there (VP-P2). */
export const missingCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: 'video-peer/missing/error-line',
    requirement: 'VP-P2',
    dependsOn: ['video-peer/transport/tcp'],
    purpose: {
      es: 'Un archivo que no existe se responde con una línea que empieza con ERROR.',
      en: 'A file that does not exist is answered with a line that begins with ERROR.',
    },
    run: async (context) => {
      const ana = await openDownloader(context, 'ana')
      await ana.sendBytes(missing)
      await expectErrorLine(ana)
    },
  },
  {
    ...common,
    id: 'video-peer/missing/wording',
    requirement: 'VP-P2.1',
    dependsOn: ['video-peer/missing/error-line'],
    purpose: {
      es: 'La línea de error es la del enunciado.',
      en: 'The error line is the one of the assignment.',
    },
    run: async (context) => {
      const ana = await openDownloader(context, 'ana')
      await ana.sendBytes(missing)
      const text = await expectErrorLine(ana)
      if (folded(text) === folded(missingReply)) return
      throw new ExpectationFailed(
        {
          code: 'other-wording',
          text: say('other-wording'),
          expected: say('quoted', { text: missingReply.trim() }),
          actual: say('quoted', { text: text.slice(0, 120) }),
        },
        { answer: 'wrong' },
      )
    },
  },
]

/** Case, spaces and the way in which accents are written do not count. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
