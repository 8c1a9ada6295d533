import { seen } from '../../faults/send-in-pieces.ts'
import type { Departure, UploadService } from '../../inherited/upload/upload-service.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { openWired } from '../../wires/open-wired.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { contentPart } from './content-part.ts'

/** What the server of exercise 2 over TCP is, so that the cases of the upload of a file apply to it. */
export const uploadTcp: UploadService = {
  exercise: 'upload-tcp',
  prefix: 'UT',
  transport: 'tcp',
  reachedIn: 'upload-tcp/transport/tcp',
  longContentDependsOn: ['upload-tcp/cut/content-at-any-byte'],
  open: async (context, name, options) => {
    const peer = await openWired(context, name, options)
    context.defer(() => leave(peer))
    return peer
  },
  leave,
  departures: (context) => (endsWithStream(context) ? [broken] : [ended, broken]),
}

async function leave(peer: WiredPeer): Promise<void> {
  await leaveWired(peer)
}

/** Where the end of the stream is the end of the file, who closes half way cannot be told from who has finished. */
function endsWithStream(context: ServerContext): boolean {
  return contentPart(context)?.framing.kind === 'end-of-stream'
}

const ended: Departure = {
  name: 'fin',
  leave: async (context, peer) => {
    await untilRead(context, peer)
    await leaveWired(peer)
  },
}

const broken: Departure = {
  name: 'rst',
  leave: async (context, peer) => {
    await untilRead(context, peer)
    peer.session.reset()
    await context.subject.program?.waitForExit(context.pace.silenceMs)
  },
}

async function untilRead({ pace, queues }: ServerContext, { session }: WiredPeer): Promise<void> {
  await seen(session, { gapMs: pace.gapMs, queues, served: true })
}
