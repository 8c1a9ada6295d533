import type { Language, Text } from '../../conformance/model/text.ts'
import { maxScenarioBytes, parseScenario } from '../runner/parse-scenario.ts'
import { writeScenario } from '../runner/write-scenario.ts'
import { say } from '../words/say.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { type RecordedAs, recordedScenario } from './recorded-scenario.ts'

/** What a recording is written as, and what its reader is told first. */
export interface RecordingToWrite extends RecordedAs {
  readonly comments: readonly Text[]
  /** Path of the JSON Schema, as seen from the file. */
  readonly schema: string | undefined
  /** More was said than was kept. */
  readonly isCut: boolean
}

/** A scenario file, and how many steps it has. */
export interface RecordingText {
  readonly text: string
  readonly steps: number
  readonly isCut: boolean
}

/**
 * The file of a recorded conversation, which is well formed whatever was said; what does not fit into it is left out at
 * the end. Undefined when nobody took part.
 */
export function recordingText(events: readonly RecordedEvent[], toWrite: RecordingToWrite): RecordingText | undefined {
  let count = events.length
  while (count > 0) {
    const isCut = toWrite.isCut || count < events.length
    const written = writeEvents(events.slice(0, count), toWrite, isCut)
    const size = Buffer.byteLength(written?.text ?? '')
    const fits = size <= maxScenarioBytes
    if (!written || (fits && parseScenario(written.text, 'recording').ok)) return written && { ...written, isCut }
    count = Math.floor(count * (fits ? 0.9 : (0.95 * maxScenarioBytes) / size))
  }
  return undefined
}

function writeEvents(events: readonly RecordedEvent[], toWrite: RecordingToWrite, isCut: boolean) {
  const recorded = recordedScenario(events, toWrite)
  if (!recorded) return undefined
  const { language, schema, comments } = toWrite
  const { scenario } = recorded
  const told = [...comments, say('recorded-again'), ...(isCut ? [say('recorded-cut')] : [])]
  const text = writeScenario(scenario, {
    comment: told.map((comment) => oneLine(comment, language)).join('\n'),
    ...(schema !== undefined && { schema }),
    beside: new Map([...recorded.comments].map(([place, comment]) => [place, oneLine(comment, language)])),
  })
  return { text, steps: scenario.steps.length }
}

function oneLine(text: Text, language: Language): string {
  return text[language].replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}
