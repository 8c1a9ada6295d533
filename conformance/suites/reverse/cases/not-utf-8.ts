import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { RenewedPeer } from '../../../wires/renewed-peer.ts'
import { isDatagram } from '../only-over-tcp.ts'
import { profileOf } from '../reverse-exchange.ts'
import { basis } from '../service.ts'
import { needEnds } from '../wire-form.ts'
import { say } from '../words/say.ts'

const broken = Buffer.from([0x48, 0x6f, 0xff, 0xfe, 0x6c, 0xc3, 0x28, 0x61])

/** What is no text cannot be reversed (RV-S8). */
export const notUtf8Cases: readonly TestCase<ServerContext>[] = [
  {
    id: 'reverse/text/not-utf-8',
    role: 'server',
    requirement: 'RV-S8',
    aspect: 'invalid',
    dependsOn: [basis],
    leaves: 'dirty',
    purpose: {
      es: 'Un contenido que no es texto UTF-8 se rechaza con un error, o se cierra la conexión.',
      en: 'Content that is not UTF-8 text is refused with an error, or the connection is closed.',
    },
    run: async (context) => {
      needEnds(profileOf(context))
      const { wired } = await RenewedPeer.open(context, 'ana')
      await wired.say('request', { name: 'zocalo.txt', size: broken.length, bytes: broken })
      const heard = await wired.hear(['answer', 'refuse'])
      const isSilent = heard.kind === 'deadline' && heard.bytes.length === 0 && !isDatagram(context)
      if (isSilent || (heard.kind === 'message' && heard.message === 'answer'))
        throw new ExpectationFailed(
          {
            code: isSilent ? 'not-utf-8-silent' : 'not-utf-8-answered',
            text: say(isSilent ? 'not-utf-8-silent' : 'not-utf-8-answered'),
            expected: say('not-utf-8-expected'),
          },
          { answer: isSilent ? 'none' : 'wrong', timed: isSilent },
        )
    },
  },
]
