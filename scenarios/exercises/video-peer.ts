import type { ContentRef } from '../runner/content.ts'
import { contentRefSchema } from '../runner/content.ts'
import type { Expectation, ScenarioExercise } from '../runner/scenario-exercise.ts'
import { expecting, isContent, shown, wholeLine } from '../runner/stream-expectation.ts'

/** Scenarios of the video peer (assignment 003), which offers videos and downloads them. */
export const exercise: ScenarioExercise = {
  id: 'video-peer',
  transport: 'tcp',
  requirement: 'VP-P1',
  clientRequirement: 'VP-D1',
  framing: { kind: 'stream' },
  expectShape: { video: contentRefSchema.optional() },
  expectation: (step, contents) =>
    step['video'] === undefined ? undefined : videoExpectation(contents.bytes(step['video'] as ContentRef)),
  words: {},
}

/** The line with the size, and then exactly that content. */
function videoExpectation(wanted: Buffer): Expectation {
  const size = wanted.length
  const judge = isContent(Buffer.concat([Buffer.from(`${size}\n`), wanted]))
  return expecting(
    { es: `una línea con ${size} y después el video exacto`, en: `a line with ${size} and then the exact video` },
    (body) => (announcedIn(body) === undefined ? { fits: false, actual: shown(body) } : judge(body)),
    { extent },
  )
}

/** A line that is no size stands alone; a size larger than what could be right is not waited for. */
function extent(bytes: Buffer): number | undefined {
  const line = wholeLine(bytes)
  if (line === undefined) return undefined
  const whole = line + (announcedIn(bytes) ?? 0)
  return bytes.length >= whole ? whole : undefined
}

function announcedIn(bytes: Buffer): number | undefined {
  const size = /^(\d{1,9})\r?\n/.exec(bytes.subarray(0, 12).toString('latin1'))?.[1]
  return size === undefined ? undefined : Number(size)
}
