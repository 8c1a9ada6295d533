import { ExpectationFailed, NotApplicable } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { FtpClient } from '../ftp-client.ts'
import { smallFiles } from '../known-files.ts'
import { carriesOneRequest } from '../traits.ts'
import { say } from '../words/say.ts'
import { framedProfile } from './cut.ts'
import { request } from './request.ts'

/** Two requests in one segment (FT-G2). */
export const joinedCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'simple-ftp/joined/two-requests',
    role: 'server',
    requirement: 'FT-G2',
    aspect: 'joined',
    dependsOn: ['simple-ftp/connection/several-requests'],
    purpose: {
      es: 'Dos peticiones que llegan en un mismo segmento tienen cada una su respuesta, en orden.',
      en: 'Two requests that come in one segment get an answer each, in order.',
    },
    run: async (context) => {
      framedProfile(context)
      if (carriesOneRequest(context)) throw new NotApplicable({ code: 'one-request', text: say('one-request') })
      const ana = await FtpClient.open(context, 'ana')
      const [first, second = first] = await smallFiles(context)
      const both = [request(context, first), request(context, second)]
      await ana.sendBytes(Buffer.concat(both.map(({ frame }) => frame)))
      await both[0]?.expectAnswer(ana)
      await both[1]?.expectAnswer(ana).catch((thrown: unknown) => {
        if (!(thrown instanceof ExpectationFailed)) throw thrown
        throw new ExpectationFailed(
          {
            ...thrown.reason,
            code: 'second-not-answered',
            text: say('second-not-answered'),
            expected: say('second-expected'),
            actual: thrown.reason.text,
          },
          { ...thrown.facts, joined: [true, false] },
        )
      })
    },
  },
]
