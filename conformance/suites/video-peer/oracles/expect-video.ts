import type { Facts } from '../../../model/facts.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { Text } from '../../../model/text.ts'
import { contentDifference } from '../../../oracles/content-difference.ts'
import { pictureOf } from '../../../oracles/picture.ts'
import { replyMissing } from '../../../oracles/reply-missing.ts'
import type { RawArrival, RawPeer } from '../../../peers/raw-peer.ts'
import { say as sayEngine } from '../../../words/say.ts'
import type { Downloader } from '../downloader.ts'
import type { Video } from '../planted-videos.ts'
import { say } from '../words/say.ts'

/** The size line and exactly the content come, and nothing after them. @throws ExpectationFailed with what came instead. */
export async function expectVideo(downloader: Downloader, video: Video, withinMs?: number): Promise<void> {
  const { raw } = downloader
  const { name, content } = video
  const expected = say('video-expected', { name, bytes: content.length })
  const line = await raw.line(withinMs)
  if (line.kind !== 'whole') throw withoutSize(line, video, expected) ?? replyMissing(line, expected)
  const size = sizeOf(line.bytes)
  if (size === undefined) throw withoutSize(line, video, expected) ?? noSize(line.bytes, expected)
  if (size !== content.length)
    throw failed('wrong-size', say('wrong-size', { announced: size, bytes: content.length }), expected, line.bytes)
  const came = await raw.exactly(size, withinMs)
  const difference = contentDifference(came.bytes.subarray(0, size), content)
  if (difference)
    throw new ExpectationFailed(
      {
        code: 'content-differs',
        text: say('content-differs', { name }),
        expected,
        actual: difference.text,
        pictures: [difference.picture],
      },
      {
        answer: came.kind === 'deadline' ? 'none' : 'wrong',
        timed: came.kind === 'deadline',
        details: { actual: came.bytes, expected: content },
      },
    )
  await expectNothingMore(raw, expected)
  downloader.spend()
}

/** The number on a size line; undefined when there is none. */
export function sizeOf(line: Uint8Array): number | undefined {
  const text = Buffer.from(line).toString('latin1').trim()
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

async function expectNothingMore(raw: RawPeer, expected: Text): Promise<void> {
  const arrival = raw.unread.length > 0 ? undefined : await raw.session.next(raw.pace.silenceMs)
  const more = arrival?.kind === 'bytes' ? arrival.bytes : raw.unread
  if (more.length > 0) throw failed('more-than-the-video', say('more-than-the-video'), expected, more)
}

/** The content itself stands where its size should be. */
function withoutSize({ bytes }: RawArrival, { content }: Video, expected: Text): ExpectationFailed | undefined {
  const isContent = bytes.length > 0 && content.length > 0 && content.subarray(0, bytes.length).equals(bytes)
  return isContent ? failed('no-size-line', say('no-size-line'), expected, bytes) : undefined
}

function noSize(line: Buffer, expected: Text): ExpectationFailed {
  const text = line.subarray(0, 60).toString('utf8').trim()
  const isRefusal = text.startsWith('ERROR')
  return failed(
    isRefusal ? 'video-refused' : 'not-a-size',
    isRefusal ? say('video-refused', { text }) : say('not-a-size', { text }),
    expected,
    line,
  )
}

function failed(code: string, text: Text, expected: Text, bytes: Uint8Array, facts: Facts = {}): ExpectationFailed {
  const pictures = [pictureOf(bytes, sayEngine('picture-received'))]
  return new ExpectationFailed({ code, text, expected, pictures }, { answer: 'wrong', ...facts })
}
