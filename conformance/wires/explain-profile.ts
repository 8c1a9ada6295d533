import type { Language, Text } from '../model/text.ts'
import { exampleOf } from './example-lines.ts'
import type { Framing, TextPart, WirePart, WireProfile } from './wire-profile.ts'
import { say, sayWith } from './words/say.ts'

/** How a profile writes each message, with examples, and what it tolerates: the lines of a page for people. */
export function explainProfile(profile: WireProfile, language: Language): readonly string[] {
  const { name, title, vocabulary, framing, messages, ignored, repeat } = profile
  const lines = [
    sayWith('explain-title', { exercise: vocabulary.exercise, name, title }),
    framingText(framing),
    say('explain-tolerance'),
    ...(ignored.length > 0 ? [sayWith('explain-ignored', { patterns: patternsText(ignored) })] : []),
    ...(repeat ? [say('explain-repeat', repeat)] : []),
  ].map((text) => text[language])
  for (const [message, parts] of messages) lines.push('', ...messageLines(profile, message, parts, language))
  const leftOut = Object.keys(vocabulary.messages).filter((message) => !messages.has(message))
  if (leftOut.length > 0) lines.push('', say('explain-left-out', { names: leftOut.join(', ') })[language])
  return [...lines, ...keyboardLines(profile, language), ...conversationLines(profile, language)]
}

function messageLines(profile: WireProfile, message: string, parts: readonly WirePart[], language: Language): string[] {
  const { title = { es: message, en: message } } = profile.vocabulary.messages[message] ?? {}
  const lines = [sayWith('explain-message', { name: message, title })[language]]
  for (const part of parts) {
    lines.push(...exampleOf(part, language).map((line) => `  ${line}`))
    lines.push(...remarks(part, profile.framing).map((text) => `    ${text[language]}`))
  }
  return lines
}

function remarks(part: WirePart, usual: Framing): Text[] {
  const texts = part.framing === usual ? [] : [framingText(part.framing)]
  if (part.kind === 'text') texts.push(...textRemarks(part))
  if (part.kind === 'each') texts.push(say('explain-each'))
  if (part.kind !== 'blocks') return texts
  const { blockBytes: bytes, ack, hasEmptyBlock } = part
  texts.push(say('explain-blocks', { bytes, ack: ack ? 'yes' : 'no', empty: hasEmptyBlock ? 'yes' : 'no' }))
  return ack ? [...texts, ...acceptsRemarks(ack.accepts)] : texts
}

function textRemarks({ isOptional, accepts }: TextPart): Text[] {
  return [...(isOptional ? [say('explain-optional')] : []), ...acceptsRemarks(accepts)]
}

function acceptsRemarks(accepts: readonly RegExp[]): Text[] {
  if (accepts.length === 0) return []
  return accepts.some(({ source }) => source === '(?:)')
    ? [say('explain-any')]
    : [sayWith('explain-patterns', { patterns: patternsText(accepts) })]
}

function patternsText(patterns: readonly RegExp[]): Text {
  const texts = patterns.map(({ source }): Text => ({ es: `/${source}/`, en: `/${source}/` }))
  return texts.reduce((first, second) => sayWith('or', { first, second }))
}

function framingText(framing: Framing): Text {
  if (framing.kind === 'length')
    return say('framing-length', { bytes: framing.field.bytes, order: framing.field.order })
  if (framing.kind === 'marker') return say('framing-marker', { marker: framing.marker.toString() })
  return say(`framing-${framing.kind}`)
}

function keyboardLines({ keyboard, vocabulary }: WireProfile, language: Language): string[] {
  if (keyboard.size === 0) return []
  const lines = [...keyboard].map(([wish, { source }]) => {
    const { title = { es: wish, en: wish } } = vocabulary.wishes[wish] ?? {}
    return `  ${sayWith('explain-wish', { title, typed: source })[language]}`
  })
  return ['', say('explain-keyboard')[language], ...lines]
}

function conversationLines({ vocabulary, messages }: WireProfile, language: Language): string[] {
  const parts = (vocabulary.conversation ?? []).flatMap((message) => messages.get(message) ?? [])
  if (parts.length === 0) return []
  const lines = parts.flatMap((part) => exampleOf(part, language)).map((line) => `  ${line}`)
  return ['', say('explain-conversation')[language], ...lines]
}
