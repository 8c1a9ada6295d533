import { basename } from 'node:path'
import { nearest } from '../yaml/nearest.ts'
import type { Problem } from '../yaml/problem.ts'
import { tooLarge } from '../yaml/read-text-file.ts'
import { YamlText } from '../yaml/yaml-text.ts'
import { checkProfileShape } from './check-profile-shape.ts'
import type { ProfileFile } from './profile-shape.ts'
import { readFraming } from './read-framing.ts'
import { readMessage } from './read-message.ts'
import { readPattern } from './read-patterns.ts'
import { type Report, readTemplate } from './read-template.ts'
import type { Template } from './template.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Framing, WirePart, WireProfile } from './wire-profile.ts'
import { say, sayWith } from './words/say.ts'

/** The largest profile file, in bytes. */
export const maxProfileBytes = 256 * 1024

/** A wire profile, or everything that is wrong with its file. */
export type ParsedProfile =
  | { readonly ok: true; readonly profile: WireProfile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the text of a profile for one of the exercises of `vocabularies`; `file` is the name by which people know it. */
export function parseProfile(text: string, file: string, vocabularies: readonly Vocabulary[]): ParsedProfile {
  if (Buffer.byteLength(text) > maxProfileBytes) return { ok: false, problems: [tooLarge(file, maxProfileBytes)] }
  const yaml = new YamlText(text, file)
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.sortedProblems() }
  const data = yaml.value()
  if (data === null || data === undefined) return { ok: false, problems: [{ file, text: say('empty') }] }
  checkProfileShape(yaml, data)
  const vocabulary = vocabularyOf(yaml, data, vocabularies)
  if (vocabulary && yaml.problems.length === 0) {
    const profile = readProfileFile(yaml, data as ProfileFile, vocabulary)
    if (yaml.problems.length === 0) return { ok: true, profile }
  }
  return { ok: false, problems: yaml.sortedProblems() }
}

function vocabularyOf(yaml: YamlText, data: unknown, vocabularies: readonly Vocabulary[]): Vocabulary | undefined {
  const exercise = typeof data === 'object' && data !== null && 'exercise' in data ? data.exercise : undefined
  if (typeof exercise !== 'string' || exercise === '') return undefined
  const found = vocabularies.find((vocabulary) => vocabulary.exercise === exercise)
  if (found) return found
  const known = vocabularies.map((vocabulary) => vocabulary.exercise)
  const near = nearest(exercise, known)
  const values = { exercise, known: known.join(', ') || '–' }
  yaml.report(
    ['exercise'],
    near === undefined ? say('unknown-exercise', values) : say('unknown-exercise-near', { exercise, near }),
  )
  return undefined
}

function readProfileFile(yaml: YamlText, data: ProfileFile, vocabulary: Vocabulary): WireProfile {
  const report: Report = (path, text, at) => yaml.report(path, text, at)
  const framing = readFraming(data.framing)
  const { title, ignore = [], repeat } = data
  const transport = framing.kind === 'datagram' ? 'udp' : 'tcp'
  if (!vocabulary.transports.includes(transport))
    report(['framing'], say('framing-transport', { exercise: vocabulary.exercise, transport }))
  if (repeat && transport === 'tcp') report(['repeat'], say('repeat-datagram'), 'key')
  return {
    name: basename(yaml.file).replace(/\.ya?ml$/i, ''),
    title: typeof title === 'string' ? { es: title, en: title } : title,
    vocabulary,
    framing,
    messages: readMessages(report, data, vocabulary, framing),
    ignored: ignore.map((source, i) => readPattern(report, ['ignore', i], source, [])),
    repeat,
    keyboard: readKeyboard(report, data, vocabulary),
  }
}

function readMessages(
  report: Report,
  { messages: entries }: ProfileFile,
  { messages }: Vocabulary,
  framing: Framing,
): ReadonlyMap<string, readonly WirePart[]> {
  const known = Object.keys(messages)
  for (const name of Object.keys(entries))
    if (!Object.hasOwn(messages, name)) report(['messages', name], unknownName('message', name, known), 'key')
  const read = new Map<string, readonly WirePart[]>()
  let knowsSize = false
  for (const [name, message] of Object.entries(messages)) {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined
    if (entry === undefined && !message.isOptional)
      report(['messages'], sayWith('message-missing', { name, title: message.title }), 'key')
    if (entry === undefined) continue
    const parts = readMessage({ report, framing, knowsSize }, ['messages', name], message, entry)
    knowsSize ||= parts.some(({ template }) => template.fields.includes('size'))
    read.set(name, parts)
  }
  return read
}

function readKeyboard(
  report: Report,
  { keyboard = {} }: ProfileFile,
  { wishes }: Vocabulary,
): ReadonlyMap<string, Template> {
  const typed = new Map<string, Template>()
  for (const [name, source] of Object.entries(keyboard)) {
    const wish = Object.hasOwn(wishes, name) ? wishes[name] : undefined
    if (wish) typed.set(name, readTemplate(report, ['keyboard', name], source, wish.fields))
    else report(['keyboard', name], unknownName('wish', name, Object.keys(wishes)), 'key')
  }
  return typed
}

function unknownName(kind: 'message' | 'wish', name: string, known: readonly string[]) {
  const near = nearest(name, known)
  return near === undefined
    ? say(`unknown-${kind}`, { name, known: known.join(', ') || '–' })
    : say(`unknown-${kind}-near`, { name, near })
}
