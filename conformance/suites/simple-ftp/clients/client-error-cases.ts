import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { filesBelow } from '../../../oracles/expect-file.ts'
import { expectNoTraceback } from '../../../oracles/expect-orderly-end.ts'
import { expectTerminal } from '../../../oracles/expect-terminal.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { fold } from '../../../wires/fold.ts'
import { missingName } from '../characterise.ts'
import { say } from '../words/say.ts'
import { clientSmallFile } from './client-download-cases.ts'
import { askedFor } from './host.ts'

const common = { role: 'client', requirement: 'FT-C2', aspect: 'invalid', dependsOn: [clientSmallFile] } as const
const reason = 'no existe'
const isError = /\b(error|no|not|sin|missing|fall[aoi]|problema|inexistente|invalid|desconocid|denegad)/

/** What a client does with an error (FT-C2). */
export const clientErrorCases: readonly TestCase<ClientContext>[] = [
  {
    ...common,
    id: 'simple-ftp/client/error/is-shown',
    purpose: {
      es: 'Cuando el servidor responde con un error, el cliente lo muestra y no se cae.',
      en: 'When the server answers with an error, the client shows it and does not crash.',
    },
    run: async (context) => {
      const { shown } = await answerWithError(context)
      await expectTerminal(context, say('client-error-expected'), (terminal) =>
        isError.test(fold(terminal.slice(shown))),
      )
      await context.program().waitForExit(context.pace.silenceMs)
      expectNoTraceback(context)
    },
  },
  {
    ...common,
    id: 'simple-ftp/client/error/creates-nothing',
    purpose: {
      es: 'Cuando el servidor responde con un error, no queda ningún archivo nuevo.',
      en: 'When the server answers with an error, no new file is left.',
    },
    run: async (context) => {
      const { before } = await answerWithError(context)
      await context.program().waitForExit(context.pace.silenceMs)
      const after = await filesBelow(context.program().folder)
      const created = after.filter((path) => !before.has(path) && !path.includes('__pycache__'))
      if (created.length > 0)
        throw new ExpectationFailed(
          {
            code: 'created',
            text: say('client-created', { files: created.join(', ') }),
            expected: say('client-created-expected'),
          },
          { answer: 'wrong' },
        )
    },
  },
]

/** Answers the request for a file with an error; gives what was there and what was shown before. */
async function answerWithError(
  context: ClientContext,
): Promise<{ readonly before: ReadonlySet<string>; readonly shown: number }> {
  if (!context.profile?.messages.has('error'))
    throw new NotApplicable({ code: 'no-error-on-wire', text: say('no-error-on-wire') })
  const name = missingName(context.random)
  const peer = await askedFor(context, name)
  const { folder } = context.program()
  const before = new Set((await filesBelow(folder)).filter((path) => !path.endsWith(name)))
  const shown = context.program().terminal().length
  await peer.say('error', { name, reason })
  return { before, shown }
}
