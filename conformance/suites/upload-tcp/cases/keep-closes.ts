import { offerExisting, sayKeep } from '../../../inherited/upload/conversation.ts'
import { storedFile } from '../../../inherited/upload/stored-file.ts'
import { plainContent } from '../../../inherited/upload/upload-file.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { readToEnd } from '../../../peers/read-to-end.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { uploadTcp } from '../service.ts'
import { say } from '../words/say.ts'

/** After a no the connection is closed; who of both does it first is free (UT-S4). */
export const keepClosesCases: readonly TestCase<ServerContext>[] = [
  {
    id: 'upload-tcp/keep/connection-ends',
    role: 'server',
    requirement: 'UT-S4',
    aspect: 'valid',
    dependsOn: ['upload-tcp/ask/existing-name'],
    leaves: 'dirty',
    purpose: {
      es: 'Después de un no se cierra la conexión.',
      en: 'After a no the connection is closed.',
    },
    run: async (context) => {
      const { name } = await storedFile(context, uploadTcp, 60)
      const peer = await uploadTcp.open(context, 'luis')
      await offerExisting(peer, { name, content: plainContent(context.random, 33) })
      await sayKeep(peer)
      await readToEnd(peer.session, context.pace.silenceMs)
      if (!peer.session.ending) {
        peer.session.end()
        await readToEnd(peer.session, context.pace.answerMs)
      }
      if (!peer.session.ending)
        throw new ExpectationFailed(
          { code: 'not-closed', text: say('not-closed'), expected: say('not-closed-expected') },
          { answer: 'none', timed: true },
        )
    },
  },
]
