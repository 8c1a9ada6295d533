import { seen } from '../../faults/send-in-pieces.ts'
import type { DatagramService } from '../../inherited/datagram/datagram-service.ts'
import { offerNew, upload } from '../../inherited/upload/conversation.ts'
import { expectStored } from '../../inherited/upload/oracles/expect-stored.ts'
import { sendBeginning } from '../../inherited/upload/partial-content.ts'
import { freshFile } from '../../inherited/upload/upload-file.ts'
import type { Departure, UploadService } from '../../inherited/upload/upload-service.ts'
import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { openWired } from '../../wires/open-wired.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { unhurried } from './hurried.ts'

const exercise = 'upload-udp'
const prefix = 'UU'
const firstFile = `${exercise}/store/first-file`
const smallBytes = 40
const begunBytes = 9000

/** What the server of exercise 2 over UDP is, so that the cases of the upload of a file apply to it. */
export const uploadUdp: UploadService = {
  exercise,
  prefix,
  transport: 'udp',
  reachedIn: `${exercise}/transport/udp`,
  longContentDependsOn: [`${exercise}/store/awkward-sizes`],
  open: (context, name, options) => openLeaving(unhurried(context), name, options),
  leave,
  departures: () => [silent],
}

/** The same, so that the cases of every UDP service apply to it. */
export const uploadDatagrams: DatagramService = {
  exercise,
  prefix,
  dependsOn: [firstFile],
  open: (context, name) => uploadUdp.open(context, name),
  converse: async (context, peer) => {
    const file = freshFile(context.random, smallBytes)
    await upload(context, peer, file)
    await expectStored(context, file)
  },
  begin: async (context, peer) => {
    const file = freshFile(context.random, begunBytes)
    await offerNew(context, peer, file)
    await sendBeginning(peer, file, begunBytes / 2)
  },
}

/** Opens a conversation that is left when the case ends. */
export async function openLeaving(context: ServerContext, name: string, options?: ConnectOptions): Promise<WiredPeer> {
  const peer = await openWired(context, name, options)
  context.defer(() => leave(peer))
  return peer
}

/** Over UDP nobody is told that a client leaves. */
async function leave(peer: WiredPeer): Promise<void> {
  await leaveWired(peer)
}

/** Nobody learns of it; whoever has not read what came by now has it still. */
const silent: Departure = {
  name: 'silencio',
  leave: async ({ pace }, { session }) => {
    await seen(session, { gapMs: pace.gapMs })
    session.reset()
  },
}
