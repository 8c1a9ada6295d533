import { encodeLength, type LengthField, maxAnnounced } from '../../../reference/wire/length-prefix.ts'
import type { FramedPeer } from '../../peers/framed-peer.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { StreamExchange, StreamService } from '../stream/stream-service.ts'

/** A request in one length-prefixed frame and the judgement of its answer. */
export type Exchange = StreamExchange<FramedPeer>

/** What an exercise declares of its length-prefixed frames, besides what follows from their length field. */
export interface FramedDeclaration
  extends Omit<StreamService<FramedPeer>, 'headerBytes' | 'beginning' | 'lie' | 'empty'> {
  readonly field: LengthField
  /** The byte with which every body begins, by which a body without its length is recognised. */
  readonly firstBodyByte: number
  /** The chunk size of the sheet in bytes, where it names one. */
  readonly chunkBytes?: number
  /** A request whose body has exactly `bodyBytes` bytes. */
  readonly padded: (context: ServerContext, bodyBytes: number) => Exchange
  /** A request with multi-byte characters; undefined where the exercise has no text. */
  readonly multibyte?: (context: ServerContext, peer: FramedPeer) => Promise<Exchange>
}

/** A service of length-prefixed frames, to which the cases of every such stream apply. */
export interface FramedService extends FramedDeclaration, StreamService<FramedPeer> {}

/** The service that an exercise declares, with what follows from its length field. */
export function framedService(declared: FramedDeclaration): FramedService {
  const { field, ask } = declared
  const announced = maxAnnounced(field)
  return {
    ...declared,
    headerBytes: field.bytes,
    beginning: (context) => ask(context).frame.subarray(0, field.bytes + 3),
    lie: {
      announced,
      bytes: Buffer.concat([encodeLength(announced, field), Buffer.from([declared.firstBodyByte, 0x22])]),
    },
    empty: encodeLength(0, field),
  }
}
