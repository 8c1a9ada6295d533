import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openWired } from '../../../wires/open-wired.ts'
import { missingName } from '../characterise.ts'
import { FtpClient } from '../ftp-client.ts'
import { smallFiles } from '../known-files.ts'
import { carriesOneRequest } from '../traits.ts'
import { say } from '../words/say.ts'
import { smallFile } from './download.ts'

const missingFile = 'simple-ftp/error/missing-file'
const common = { role: 'server', requirement: 'FT-S3', aspect: 'invalid', needs: { claim: 'errores' } } as const

/** A file that the server does not have (FT-S3). */
export const errorCases: readonly TestCase<ServerContext>[] = [
  {
    ...common,
    id: missingFile,
    dependsOn: [smallFile],
    purpose: {
      es: 'A un archivo que no existe se responde con un mensaje de error.',
      en: 'A file that does not exist is answered with an error message.',
    },
    run: async (context) => {
      const ana = await FtpClient.open(context, 'ana')
      const { message, fields } = await ana.ask(missingName(context.random))
      if (message !== 'error')
        throw new ExpectationFailed(
          {
            code: 'no-error',
            text: say('error-missing', { bytes: fields.bytes?.length ?? 0 }),
            expected: say('error-expected'),
          },
          { answer: 'wrong' },
        )
    },
  },
  {
    ...common,
    id: 'simple-ftp/error/conversation-goes-on',
    dependsOn: [missingFile],
    purpose: {
      es: 'Después del error, la conversación sigue en la misma conexión.',
      en: 'After the error the conversation goes on over the same connection.',
    },
    run: async (context) => {
      if (carriesOneRequest(context)) throw new NotApplicable({ code: 'one-request', text: say('one-request') })
      const ana = new FtpClient(await openWired(context, 'ana'))
      context.defer(() => ana.leave())
      const [file] = await smallFiles(context)
      await ana.ask(missingName(context.random))
      await ana.expectFile(file).catch((thrown: unknown) => {
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        throw new ExpectationFailed(
          {
            ...thrown.reason,
            code: 'ends-after-error',
            text: say('goes-on-missing'),
            expected: say('goes-on-expected'),
            actual: thrown.reason.text,
          },
          thrown.facts,
        )
      })
    },
  },
]
