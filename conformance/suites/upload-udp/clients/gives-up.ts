import { freePort } from '../../../../reference/net/free-port.ts'
import { launchWith } from '../../../inherited/upload/clients/host-client.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { expectOrderlyEnd } from '../../../oracles/expect-orderly-end.ts'
import { readRegular } from '../../../oracles/read-regular.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { requireRepeat } from '../hurried.ts'
import { say } from '../words/say.ts'

const fileBytes = 300

/** What a client does that nobody answers (UU-C5). */
export const givesUpCases: readonly TestCase<ClientContext>[] = [
  {
    id: 'upload-udp/client/gives-up',
    role: 'client',
    requirement: 'UU-C5',
    aspect: 'faulted',
    dependsOn: ['upload-udp/client/keeps-until-the-receipt'],
    purpose: {
      es: 'Si no hay ningún servidor, el cliente se rinde: lo dice, termina y conserva su archivo.',
      en: 'When there is no server, the client gives up: it says so, ends, and keeps its file.',
    },
    run: async (context) => {
      requireRepeat(context.profile)
      const file = freshFile(context.random, fileBytes)
      const path = await launchWith(context, file, await freePort())
      await expectOrderlyEnd(context)
      const kept = await readRegular(path)
      if (!kept?.equals(file.content)) throw broken('deleted-unsent')
      if (isSilent(context.program().terminal(), file.name)) throw broken('gave-up-silently')
    },
  },
]

/** Its question for the name, and the name that the terminal shows, are no complaint. */
function isSilent(terminal: string, name: string): boolean {
  const last = terminal.trimEnd().split('\n').at(-1)?.trim() ?? ''
  return last === '' || /[:?]$/.test(last) || last.endsWith(name)
}

function broken(code: 'deleted-unsent' | 'gave-up-silently'): ExpectationFailed {
  return new ExpectationFailed({ code, text: say(code), expected: say('gives-up-expected') }, { answer: 'wrong' })
}
