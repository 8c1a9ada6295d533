import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { recogniseRecording } from '../../scenarios/recorder/recognise-recording.ts'
import type { Recording } from '../../scenarios/recorder/recording.ts'
import { recordingText } from '../../scenarios/recorder/recording-text.ts'
import { say as sayOfScenario } from '../../scenarios/words/say.ts'
import type { Language } from '../model/text.ts'
import { exitCodes } from './exit-codes.ts'
import { hostAndPort } from './host-and-port.ts'
import { projectVersion } from './judged-subject.ts'
import type { RecordOptions } from './record-options.ts'
import type { RecordedFile } from './recorded-file.ts'
import { say } from './words/say.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const schema = fileURLToPath(new URL('../../scenarios/scenario.schema.json', import.meta.url))

/** What is known of a recording besides what was said. */
export interface RecordedOptions extends RecordOptions {
  readonly usual: readonly string[]
  readonly language: Language
}

/** Writes one file for each transport that was spoken, and gives the exit code. */
export async function writeRecordings(
  recording: Recording,
  options: RecordedOptions,
  file: RecordedFile,
): Promise<number> {
  const { language, transports, target } = options
  const print = (line: string) => process.stdout.write(`${line}\n`)
  let written = 0
  for (const transport of transports) {
    const events = recording.events(transport)
    const { exercise, wire, by } = recogniseRecording(events, { ...options, transport })
    const clients = events.filter(({ kind }) => kind === 'open').length
    const from = { target: hostAndPort(target.host, target.port), transport: transport.toUpperCase(), clients }
    const told = sayOfScenario('recorded-by', { ...from, date: today(), version: await projectVersion() })
    const text = recordingText(events, {
      exercise,
      wire,
      language,
      comments: [told, ...(by === 'unknown' ? [sayOfScenario('recorded-unknown')] : [])],
      schema: schemaFrom(file.path),
      isCut: recording.isFull,
    })
    if (!text) continue
    const path = await file.write(text.text, written++ > 0 ? transport : undefined)
    print(say('record-written', { file: path, steps: text.steps, exercise: exercise.id, by })[language])
    if (wire !== undefined) print(say('record-other-wire', { wire })[language])
    if (text.isCut) print(say('record-cut')[language])
  }
  if (written > 0) return exitCodes.conforms
  print(say('record-nothing')[language])
  return exitCodes.undecided
}

/** The schema as an editor finds it, for files in this project. */
function schemaFrom(path: string): string | undefined {
  const file = resolve(path)
  return file.startsWith(project) ? relative(dirname(file), schema).split(sep).join('/') : undefined
}

function today(): string {
  return new Date().toISOString().slice(0, 16).replace('T', ' ')
}
