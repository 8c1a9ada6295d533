import { ExpectationFailed } from '../model/outcome-errors.ts'
import type { Text } from '../model/text.ts'
import { pictureOf } from '../oracles/picture.ts'
import { replyMissing } from '../oracles/reply-missing.ts'
import { say } from '../words/say.ts'
import { sayWith } from '../words/say-with.ts'
import { exampleText } from './example-lines.ts'
import type { Heard, HeardMessage } from './heard.ts'
import type { Template } from './template.ts'
import type { WireProfile } from './wire-profile.ts'

const mostShownCharacters = 60

/** The failure for something that is none of the awaited messages, ready to be thrown. */
export function unexpected(
  profile: WireProfile,
  messages: readonly string[],
  bytes: Buffer,
  ack?: Template,
): ExpectationFailed {
  return new ExpectationFailed(
    {
      code: 'unexpected-message',
      text: say('unexpected-message', { text: shown(bytes) }),
      expected: awaited(profile, messages, ack),
      pictures: [pictureOf(bytes, say('picture-received'))],
    },
    { answer: 'wrong', details: { said: bytes } },
  )
}

/** The failure for a message that did not come whole, ready to be thrown. */
export function missing(
  profile: WireProfile,
  messages: readonly string[],
  heard: Exclude<Heard, HeardMessage | { kind: 'unknown' }>,
  ack?: Template,
): ExpectationFailed {
  return replyMissing(heard, awaited(profile, messages, ack))
}

/** What was awaited, in words, with the text that this wire has for it. */
export function awaited(
  { messages: written, vocabulary }: WireProfile,
  messages: readonly string[],
  ack?: Template,
): Text {
  const named = messages.filter((message) => written.has(message))
  const texts = named.map((message) => {
    const title = vocabulary.messages[message]?.title ?? { es: message, en: message }
    const template = ack ?? written.get(message)?.[0]?.template
    const sample = template ? exampleText(template) : ''
    return ack
      ? sayWith('awaited-ack', { message: title, sample })
      : sayWith('awaited-message', { message: title, sample })
  })
  return texts.reduce((first, second) => ({
    es: `${first.es} o ${second.es}`,
    en: `${first.en} or ${second.en}`,
  }))
}

function shown(bytes: Buffer): string {
  const text = bytes.toString('utf8', 0, mostShownCharacters * 4).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·')
  return text.length > mostShownCharacters ? `${text.slice(0, mostShownCharacters)}…` : text
}
