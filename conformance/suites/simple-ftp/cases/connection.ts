import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openWired } from '../../../wires/open-wired.ts'
import { FtpClient } from '../ftp-client.ts'
import { smallFiles } from '../known-files.ts'
import { endsWithItsContent } from '../traits.ts'
import { say } from '../words/say.ts'
import { smallFile } from './download.ts'

/** Several requests over one connection, and several clients (FT-S5). */
export const connectionCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'simple-ftp/connection/several-requests',
    role: 'server',
    requirement: 'FT-S5.1',
    aspect: 'valid',
    dependsOn: [smallFile],
    purpose: {
      es: 'En una misma conexión se pueden pedir varios archivos, uno tras otro.',
      en: 'Several files can be asked for over one connection, one after the other.',
    },
    run: async (context) => {
      if (!context.profile || endsWithItsContent(context.profile))
        throw new NotApplicable({ code: 'one-request', text: say('one-request') })
      // never on a new connection, whatever was found out before
      const ana = new FtpClient(await openWired(context, 'ana'))
      context.defer(() => ana.leave())
      const files = await smallFiles(context)
      const [first] = files
      await ana.expectFile(first)
      for (const file of [...files.slice(1), first])
        await ana.expectFile(file).catch((thrown: unknown) => {
          throw thrown instanceof ExpectationFailed && thrown.reason.code !== 'content-differs'
            ? failed('closes-after-one', 'closes-expected', thrown)
            : thrown
        })
    },
  },
  {
    id: 'simple-ftp/connection/next-client',
    role: 'server',
    requirement: 'FT-S5.2',
    aspect: 'valid',
    dependsOn: [smallFile],
    purpose: {
      es: 'Cuando un cliente termina, el siguiente es atendido.',
      en: 'When a client has ended, the next one is served.',
    },
    run: async (context) => {
      for (const name of ['ana', 'luis', 'eva']) {
        const isFirst = name === 'ana'
        const client = await FtpClient.open(context, name, { sameLife: !isFirst }).catch((thrown: unknown) => {
          throw thrown instanceof ExpectationFailed && !isFirst
            ? failed('next-not-served', 'next-expected', thrown)
            : thrown
        })
        const [file] = await smallFiles(context)
        await client.expectFile(file).catch((thrown: unknown) => {
          throw thrown instanceof ExpectationFailed && !isFirst
            ? failed('next-not-served', 'next-expected', thrown)
            : thrown
        })
        await client.leave()
      }
    },
  },
]

function failed(
  code: 'closes-after-one' | 'next-not-served',
  expected: 'closes-expected' | 'next-expected',
  thrown: ExpectationFailed,
): ExpectationFailed {
  return new ExpectationFailed(
    { ...thrown.reason, code, text: say(code), expected: say(expected), actual: thrown.reason.text },
    thrown.facts,
  )
}
