import { blocksOf, sayBlocks } from '../../wires/blocks.ts'
import type { BlocksPart, TextPart, WirePart } from '../../wires/wire-profile.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { writeFrame } from '../../wires/write-frame.ts'
import type { UploadFile } from './upload-file.ts'

/** Sends what is left of a content of which the beginning was sent. */
export type SendRest = () => Promise<void>

/**
 * Sends about the first `bytes` of a content, but never its end: of one that is sent as a whole the last byte is
 * missing, of one in blocks the last block or what comes after it.
 * @throws ExpectationFailed when an acknowledgement does not come.
 */
export async function sendBeginning(peer: WiredPeer, file: UploadFile, bytes: number): Promise<SendRest> {
  const { content } = file
  const [part, ...after] = await peer.sayUpToBytes('content', { bytes: content })
  const rest = (): Promise<void> => peer.sayParts('content', after, { bytes: content })
  return part?.kind === 'blocks'
    ? beginBlocks(peer, part, content, bytes, after, rest)
    : beginText(peer, part as TextPart, file, bytes, rest)
}

/** The content as it goes over the wire in one text: what frames it, and where in it the content begins and ends. */
export function contentFrame(
  { template, framing }: TextPart,
  file: UploadFile,
): { readonly frame: Buffer; readonly from: number; readonly to: number } {
  const { name, content } = file
  const frame = writeFrame(template.fill({ name, size: content.length, bytes: content }), framing)
  const from = Math.max(0, frame.indexOf(content))
  return { frame, from, to: from + content.length }
}

async function beginText(
  peer: WiredPeer,
  part: TextPart,
  file: UploadFile,
  bytes: number,
  rest: SendRest,
): Promise<SendRest> {
  const { frame, from } = contentFrame(part, file)
  const sent = bytes < file.content.length ? from + bytes : frame.length - 1
  await peer.sendBytes(frame.subarray(0, sent))
  return async () => {
    await peer.sendBytes(frame.subarray(sent))
    if (part.framing.kind === 'end-of-stream') peer.session.end()
    await rest()
  }
}

async function beginBlocks(
  peer: WiredPeer,
  part: BlocksPart,
  content: Buffer,
  bytes: number,
  after: readonly WirePart[],
  rest: SendRest,
): Promise<SendRest> {
  const { answerMs } = peer.pace
  const all = blocksOf(content, part).length
  const to = bytes < content.length ? Math.floor(bytes / part.blockBytes) : after.length > 0 ? all : all - 1
  await sayBlocks(peer, 'content', part, content, answerMs, { to })
  return async () => {
    await sayBlocks(peer, 'content', part, content, answerMs, { from: to })
    await rest()
  }
}
