import { ExpectationFailed } from '../model/outcome-errors.ts'
import type { Reason } from '../model/reason.ts'
import type { FrameArrival, FramedPeer } from '../peers/framed-peer.ts'
import { say } from '../words/say.ts'
import { frameFields, pictureOf } from './picture.ts'
import { printableText } from './printable.ts'

/** The body of the next whole frame. @throws ExpectationFailed when none comes, with what came instead. */
export async function expectFrame(peer: FramedPeer, withinMs: number = peer.pace.answerMs): Promise<Buffer> {
  const arrival = await peer.nextFrame(withinMs)
  if (arrival.kind === 'frame') return arrival.body
  throw frameMissing(peer, await withWhatFollows(peer, arrival))
}

/** What follows an absurd length tells what the subject meant; it may come a moment later. */
export async function withWhatFollows<Arrival extends FrameArrival>(
  peer: FramedPeer,
  arrival: Arrival,
): Promise<Arrival> {
  if (arrival.kind !== 'too-long' || arrival.frame.followed.length > 0) return arrival
  const next = await peer.session.next(peer.pace.silenceMs)
  if (next.kind !== 'bytes') return arrival
  const frame = { ...arrival.frame, followed: next.bytes }
  return { ...arrival, frame, rest: Buffer.concat([frame.header, next.bytes]) }
}

/** The failure for a frame that did not come, ready to be thrown. */
export function frameMissing(peer: FramedPeer, arrival: Exclude<FrameArrival, { kind: 'frame' }>): ExpectationFailed {
  const expected = say('frame-expected', { bytes: peer.field.bytes })
  if (arrival.kind === 'too-long') return absurdLength(peer, arrival)
  const { progress, rest, waitedMs } = arrival
  const values = { ms: Math.round(waitedMs), have: progress.have, need: progress.need, at: progress.at }
  const pictures = rest.length > 0 ? [unfinished(rest, peer.field.bytes)] : []
  const frame =
    progress.at === 'body'
      ? { announced: progress.need, header: progress.header, followed: rest.subarray(peer.field.bytes) }
      : undefined
  const reason = (code: string, text: Reason['text']): Reason => ({ code, text, expected, pictures })
  const failed = (code: string, text: Reason['text'], answer: 'none' | 'closed', timed: boolean) =>
    new ExpectationFailed(reason(code, text), { answer, timed, ...(frame && { frame }) })
  if (arrival.kind === 'deadline')
    return rest.length > 0
      ? failed('partial-answer', say('no-frame-partial', values), 'none', true)
      : failed('no-answer', say('no-frame', values), 'none', true)
  return arrival.kind === 'end'
    ? failed('closed-early', say('closed-before-frame', values), 'closed', false)
    : failed('reset-early', say('reset-before-frame', values), 'closed', false)
}

function unfinished(rest: Buffer, headerBytes: number) {
  const mark = { start: Math.max(0, rest.length - 1), end: rest.length, text: say('mark-missing') }
  return pictureOf(rest, say('picture-received'), frameFields(rest.length, headerBytes), mark)
}

function absurdLength(
  peer: FramedPeer,
  { frame, rest }: Extract<FrameArrival, { kind: 'too-long' }>,
): ExpectationFailed {
  const text = printableText(frame.header)
  const values = { announced: frame.announced, bytes: frame.header.length }
  return new ExpectationFailed(
    {
      code: 'absurd-length',
      text: text === undefined ? say('absurd-length', values) : say('absurd-length-text', { ...values, text }),
      expected: say('absurd-length-expected', { most: peer.maxBodyBytes }),
      pictures: [
        pictureOf(rest, say('picture-received'), frameFields(rest.length, peer.field.bytes), {
          start: 0,
          end: frame.header.length,
          text: say('mark-length'),
        }),
      ],
    },
    {
      answer: 'wrong',
      frame: { announced: frame.announced, header: frame.header, followed: rest.subarray(frame.header.length) },
    },
  )
}
