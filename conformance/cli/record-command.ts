import { visibleLine } from '../../reports/text/visible.ts'
import { Recording } from '../../scenarios/recorder/recording.ts'
import { RecordingProxy } from '../../scenarios/recorder/recording-proxy.ts'
import { SeenLines } from '../../scenarios/recorder/seen-lines.ts'
import { usualPorts } from '../../scenarios/recorder/usual-ports.ts'
import { exercises } from '../../scenarios/runner/exercises.ts'
import type { Language } from '../model/text.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { hostAndPort } from './host-and-port.ts'
import { parseArguments, refuseWords } from './parse-arguments.ts'
import { type RecordOptions, readRecordOptions, recordFlags } from './record-options.ts'
import { RecordedFile } from './recorded-file.ts'
import { say } from './words/say.ts'
import { writeRecordings } from './write-recordings.ts'

/** `pnpm scenario record`: stands between clients and a server and writes what they say as a scenario. */
export async function recordCommand(
  args: readonly string[],
  language: Language,
  interrupted: AbortSignal,
): Promise<number> {
  const given = parseArguments('scenario record', 'help-record', recordFlags, args, language)
  if ('help' in given) {
    process.stdout.write(given.help)
    return exitCodes.conforms
  }
  refuseWords(given)
  const options = await readRecordOptions(given)
  await using file = await RecordedFile.claim(options.file, options.force)
  const ports = await usualPorts()
  const usual = ports.get(options.target.port) ?? []
  const recording = await record(options, usual, language, interrupted)
  return writeRecordings(recording, { ...options, usual, language }, file)
}

async function record(
  options: RecordOptions,
  usual: readonly string[],
  language: Language,
  interrupted: AbortSignal,
): Promise<Recording> {
  const recording = new Recording()
  const print = (line: string) => process.stdout.write(`${visibleLine(line)}\n`)
  const [only] = usual
  const lines = new SeenLines(exercises.get(options.exercise ?? (usual.length === 1 && only ? only : '')))
  let wasFull = false
  const { port, target, transports } = options
  await using proxy = await openProxy({
    port,
    target,
    transports,
    saw: (event) => {
      if (recording.add(event)) for (const line of lines.take(event)) print(line[language])
      else if (recording.isFull && !wasFull) {
        wasFull = true
        print(say('record-full')[language])
      }
    },
  })
  const values = { port: String(proxy.port), target: hostAndPort(target.host, target.port) }
  print(say('record-listening', { ...values, transports: transports.join(' + ').toUpperCase() })[language])
  await over(proxy, options, interrupted)
  recording.end()
  return recording
}

async function openProxy(options: Parameters<typeof RecordingProxy.open>[0]): Promise<RecordingProxy> {
  try {
    return await RecordingProxy.open(options)
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException
    const values = { port: String(options.port), problem: code ?? message }
    throw new CommandProblem(say('record-port', values), exitCodes.ours)
  }
}

/** Until somebody interrupts, the time is over, or everybody has left, as it was asked for. */
async function over(
  proxy: RecordingProxy,
  { untilClosed, maxSeconds }: RecordOptions,
  interrupted: AbortSignal,
): Promise<void> {
  const ended = Promise.withResolvers<void>()
  const end = () => ended.resolve()
  const timer = maxSeconds === undefined ? undefined : setTimeout(end, maxSeconds * 1000)
  interrupted.addEventListener('abort', end)
  if (interrupted.aborted) end()
  if (untilClosed) void proxy.untilClosed().then(end)
  await ended.promise
  clearTimeout(timer)
  interrupted.removeEventListener('abort', end)
}
