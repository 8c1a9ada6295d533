import type { Wire } from '../../../reference/exercises/four-parts/protocol.ts'
import type { StreamExchange } from '../../inherited/stream/stream-service.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import { freshName, plainContent } from './fresh-upload.ts'
import { expectStored } from './oracles/expect-stored.ts'
import { partStages, partsOf, type Upload, type Uploader } from './uploader.ts'

type PartIndex = 0 | 1 | 2 | 3
type UploadExchange = StreamExchange<Uploader>

/** A part of a file of `size` bytes: what comes before it leads to it, what follows it and the stored file are its answer. */
export function partExchange(context: ServerContext, size: number, index: PartIndex): UploadExchange {
  const content = plainContent(context.random, size)
  const current = new WeakMap<Uploader, Upload>()
  return {
    frame: partsOf(content)[index] as Buffer,
    lead: async (peer) => {
      const upload = { name: freshName(context.random), content }
      current.set(peer, upload)
      await peer.announce(upload)
      await peer.sendParts(upload, 0, index)
    },
    expectAnswer: async (peer, withinMs) => {
      const upload = current.get(peer) as Upload
      await peer.expectAcks(partStages[index], 1, withinMs)
      await peer.sendParts(upload, index + 1)
      await expectStored(context, upload, withinMs)
    },
  }
}

/** The message with the address; a small file follows. */
export function addressExchange(context: ServerContext, wire: Wire, address: string): UploadExchange {
  return {
    frame: wire.ip(address),
    expectAnswer: async (peer, withinMs) => {
      await peer.expectAcks('ip', 1, withinMs)
      const upload = { name: freshName(context.random), content: plainContent(context.random, smallBytes) }
      await peer.sendBytes(wire.file(upload.name, upload.content.length))
      await peer.expectAcks('file')
      await peer.sendParts(upload)
      await expectStored(context, upload, withinMs)
    },
  }
}

/** The message that announces a file under `name`, which is the same each time while its content is not. */
export function fileExchange(context: ServerContext, wire: Wire, name: string): UploadExchange {
  return {
    frame: wire.file(name, smallBytes),
    reachesOthers: true,
    lead: (peer) => peer.sayAddress(),
    expectAnswer: async (peer, withinMs) => {
      await peer.expectAcks('file', 1, withinMs)
      const upload = { name, content: plainContent(context.random, smallBytes) }
      await peer.sendParts(upload)
      await expectStored(context, upload, withinMs)
    },
  }
}

const smallBytes = 16
