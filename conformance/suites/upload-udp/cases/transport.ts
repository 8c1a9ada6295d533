import { sayKeep, sayOffer, tolerant } from '../../../inherited/upload/conversation.ts'
import { freshFile } from '../../../inherited/upload/upload-file.ts'
import type { TestCase } from '../../../model/test-case.ts'
import { replyMissing } from '../../../oracles/reply-missing.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { uploadUdp } from '../service.ts'
import { say } from '../words/say.ts'

const fileBytes = 12

/** The server is there, over UDP (UU-T1); everything hangs on it. */
export const transportCases: readonly TestCase<ServerContext>[] = [
  {
    id: uploadUdp.reachedIn,
    role: 'server',
    requirement: 'UU-T1',
    aspect: 'valid',
    purpose: {
      es: 'El servidor contesta por UDP a la petición de enviar un archivo.',
      en: 'The server answers the request to send a file over UDP.',
    },
    run: async (context) => {
      const file = freshFile(context.random, fileBytes)
      const peer = await uploadUdp.open(context, 'ana')
      await sayOffer(peer, file)
      const heard = await peer.hear(['accept', 'ask', 'refuse'])
      if (heard.kind === 'deadline' || heard.kind === 'end' || heard.kind === 'reset')
        throw replyMissing(heard, say('silent-expected'))
      // whatever it said was an answer; now its transfer is ended
      if (heard.kind !== 'message') return
      if (heard.message === 'ask') await sayKeep(peer)
      if (heard.message !== 'accept') return
      await tolerant(async () => {
        await peer.say('content', { bytes: file.content })
        await peer.expect(['receipt'])
      })
    },
  },
]
