import type { Language, Text } from '../model/text.ts'
import type { Fields, Template } from './template.ts'
import type { BlocksPart, Framing, WirePart } from './wire-profile.ts'
import { say } from './words/say.ts'

const size = 2500

/** What goes over the wire for a piece, with example values: one line for each text. */
export function exampleOf(part: WirePart, language: Language): string[] {
  const line = (from: 'client' | 'server', text: string) => say('explain-line', { from, text })[language]
  const shown = (template: Template, fields: Fields, count = size) =>
    framed(template.fill({ ...fields, bytes: shownBytes(count, language) }).toString(), part.framing, language)
  if (part.kind === 'text') return [line(part.from, shown(part.template, exampleFields(language)))]
  if (part.kind === 'each') return exampleNames.map((item) => line(part.from, shown(part.template, { item })))
  const { ack } = part
  const other = part.from === 'client' ? 'server' : 'client'
  return exampleBlocks(part).flatMap((block) => {
    if (block === 'more') return [line(part.from, '…')]
    const { seq, count } = block
    const said = line(part.from, shown(part.template, { ...exampleFields(language), seq }, count))
    return ack ? [said, line(other, shown(ack.template, { seq }))] : [said]
  })
}

/** A text with example values in its places, without what frames it. */
export function exampleText(template: Template): Text {
  const filled = (language: Language) =>
    withLineEnds(template.fill({ ...exampleFields(language), bytes: shownBytes(size, language) }).toString())
  return { es: filled('es'), en: filled('en') }
}

const exampleNames = ['a.txt', 'b.txt']

function exampleFields(language: Language): Fields {
  return {
    name: say('example-name')[language],
    size,
    text: 'Hello World!',
    reason: say('example-reason')[language],
    names: exampleNames,
    count: exampleNames.length,
    seq: 0,
    item: 'a.txt',
    source: 'a.txt',
    target: 'b.txt',
    folder: 'docs',
  }
}

/** The first block and the last one. */
function exampleBlocks({ blockBytes }: BlocksPart): ({ readonly seq: number; readonly count: number } | 'more')[] {
  const last = Math.ceil(size / blockBytes) - 1
  const first = { seq: 0, count: Math.min(size, blockBytes) }
  if (last === 0) return [first]
  return [first, ...(last > 1 ? (['more'] as const) : []), { seq: last, count: size - last * blockBytes }]
}

function shownBytes(count: number, language: Language): Buffer {
  return Buffer.from(say('shown-bytes', { count })[language])
}

function framed(text: string, framing: Framing, language: Language): string {
  const shown = withLineEnds(text)
  if (framing.kind === 'line') return `${shown}⏎`
  if (framing.kind === 'marker') return `${shown}${withLineEnds(framing.marker.toString())}`
  if (framing.kind === 'end-of-stream') return `${shown} ${say('shown-end')[language]}`
  if (framing.kind !== 'length') return shown
  return `${say('shown-length', { bytes: framing.field.bytes })[language]}${shown}`
}

function withLineEnds(text: string): string {
  return text.replace(/\r?\n/g, '⏎')
}
