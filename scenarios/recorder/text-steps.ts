import type { ContentRef } from '../runner/content.ts'
import type { Expect, Send } from '../runner/scenario.ts'
import type { ScenarioExercise } from '../runner/scenario-exercise.ts'
import { say } from '../words/say.ts'
import type { ContentBook } from './content-book.ts'
import { plainText } from './plain-text.ts'
import type { Volatile } from './volatile.ts'
import type { SaidWith, WriteMessage, WrittenStep } from './written-step.ts'

/** Longer texts are contents. */
const mostTextLength = 2000
/** A short text before bytes that are none, as `DATOS 0 ` is. */
const prefixPattern = /^[A-Z]{2,12}(?: [\w.-]{1,64}){0,3} $/
const mostPrefixBytes = 64

/** Writes messages of exercises without frames: texts, lines, contents, and contents behind a text. */
export function textSteps({ framing, id }: ScenarioExercise, book: ContentBook, loose: Volatile): WriteMessage {
  const isStream = framing.kind === 'stream'
  return (message) => {
    const { peer, way, bytes, form } = message
    const video = id === 'video-peer' && way === 'to-client' && form === 'turn' ? videoIn(bytes) : undefined
    if (video) return [received(peer, 'video', book.received(video), bytes.length)]
    const text = form === 'content' ? undefined : plainText(bytes)
    if (text !== undefined && text.length <= mostTextLength && (text !== '' || !isStream))
      return [textStep(message, text, isStream, loose)]
    const prefix = form === 'datagram' ? prefixOf(bytes) : undefined
    const content = bytes.subarray(prefix?.length ?? 0)
    const before = prefix !== undefined && { prefix }
    if (way === 'to-client') return [received(peer, 'content', book.received(content), bytes.length, before || {})]
    const { ref, isReplaced } = book.sent(content)
    return [
      { step: { send: { peer, ...before, content: ref } }, ...(isReplaced && { comment: say('recorded-replaced') }) },
    ]
  }
}

function textStep({ peer, way, form }: SaidWith, text: string, isStream: boolean, loose: Volatile): WrittenStep {
  const loosened = loose.loosen(way, text)
  const written = loosened.kind === 'text' ? loosened.text : text
  const comment = loosened.kind === 'same' ? {} : { comment: say('recorded-changes') }
  const isLine = isStream && /^[^\n]*\n$/.test(written) && form !== 'rest'
  if (loosened.kind === 'pattern') {
    const key = isLine ? 'line-matches' : 'matches'
    return { step: { expect: { peer, [key]: loosened.pattern.replace(/\r?\n\$$/, '$') } }, ...comment }
  }
  const said = isLine ? { line: written.slice(0, -1) } : { text: written }
  if (way === 'to-server') return { step: { send: { peer, ...said } satisfies Send }, ...comment }
  return { step: { expect: { peer, ...said } satisfies Expect }, ...comment }
}

/** What the server sent, or only how much of it where there was too much to be written out. */
function received(
  peer: string,
  key: 'content' | 'video',
  ref: ContentRef | undefined,
  size: number,
  before: { readonly prefix?: string } = {},
): WrittenStep {
  if (ref === undefined) return { step: { expect: { peer, bytes: size } }, comment: say('recorded-any-bytes') }
  return { step: { expect: { peer, ...before, [key]: ref } } }
}

function prefixOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, mostPrefixBytes).toString('latin1')
  for (let end = head.indexOf(' '); end >= 0; end = head.indexOf(' ', end + 1)) {
    const prefix = head.slice(0, end + 1)
    const next = head[end + 1]
    if (prefixPattern.test(prefix) && (next === undefined || !isWord(head.slice(end + 1)))) return prefix
  }
  return undefined
}

/** Whether another word of the prefix follows. */
function isWord(rest: string): boolean {
  return /^\d{1,9} /.test(rest)
}

/** The video behind a line with its size. */
function videoIn(bytes: Buffer): Buffer | undefined {
  const [line, size] = /^(\d{1,9})\n/.exec(bytes.subarray(0, 12).toString('latin1')) ?? []
  const video = bytes.subarray(line?.length ?? 0)
  return line !== undefined && Number(size) === video.length ? video : undefined
}
