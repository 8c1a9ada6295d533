import type { StreamExchange } from '../../inherited/stream/stream-service.ts'
import { offerExisting, offerNew, sayKeep, tolerant } from '../../inherited/upload/conversation.ts'
import { expectStored } from '../../inherited/upload/oracles/expect-stored.ts'
import { contentFrame } from '../../inherited/upload/partial-content.ts'
import { freshName, plainContent, type UploadFile } from '../../inherited/upload/upload-file.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { encodeMessage } from '../../wires/encode-message.ts'
import type { RenewedPeer } from '../../wires/renewed-peer.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { contentText } from './content-part.ts'

type UploadExchange = StreamExchange<RenewedPeer>

/** The content of a file as a request of its own: what leads to it was answered, and the receipt and the stored file are its answer. */
export interface ContentExchange extends UploadExchange {
  /** Where in the frame the content begins and ends. */
  readonly from: number
  readonly to: number
}

/** A new file of `size` bytes each time, of which the content is the request. */
export function contentExchange(context: ServerContext, size: number): ContentExchange {
  const content = plainContent(context.random, size)
  const part = contentText(context)
  const current = new WeakMap<RenewedPeer, UploadFile>()
  return {
    ...contentFrame(part, { name: '', content }),
    lead: async (peer) => {
      await peer.renew()
      const file = { name: freshName(context.random), content }
      current.set(peer, file)
      await offerNew(context, peer.wired, file)
      await peer.wired.sayUpToBytes('content', { bytes: content })
    },
    expectAnswer: async (peer, withinMs) => {
      if (part.framing.kind === 'end-of-stream') peer.session.end()
      peer.answered()
      await peer.wired.expect(['receipt'], withinMs)
      await expectStored(context, current.get(peer) as UploadFile, withinMs)
    },
  }
}

/**
 * The offer of `file` again and again. A server that has it asks and hears no; one that has not, for example after a
 * fresh start, gets it. Both end the conversation in order.
 */
export function offerExchange(context: ServerContext, file: UploadFile): UploadExchange {
  const { name, content } = file
  return {
    frame: encodeMessage(context.profile as WireProfile, 'client', 'offer', { name, size: content.length }),
    lead: (peer) => peer.renew(),
    expectAnswer: async (peer, withinMs) => {
      const { wired } = peer
      peer.answered()
      wired.learn({ name, size: content.length })
      const { message } = await wired.expect(['accept', 'ask'], withinMs)
      if (message === 'ask') return sayKeep(wired)
      await tolerant(async () => {
        await wired.say('content', { bytes: content })
        await wired.expect(['receipt'])
      })
    },
  }
}

/** A yes to the question about `file`, which the server has, and then its content again. */
export function yesExchange(context: ServerContext, file: UploadFile): UploadExchange {
  const profile = context.profile as WireProfile
  const acknowledgements = (profile.messages.get('overwrite') ?? []).filter(({ from }) => from === 'server')
  return {
    frame: encodeMessage(profile, 'client', 'overwrite'),
    reachesOthers: true,
    lead: async (peer) => {
      await peer.renew()
      await offerExisting(peer.wired, file)
    },
    expectAnswer: async (peer, withinMs) => {
      const { wired } = peer
      peer.answered()
      await wired.sayParts('overwrite', acknowledgements, {}, withinMs)
      await wired.say('content', { bytes: file.content }, withinMs)
      await wired.expect(['receipt'], withinMs)
    },
  }
}
