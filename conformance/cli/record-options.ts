import { exercises } from '../../scenarios/runner/exercises.ts'
import { loadSuite } from '../runner/find-suites.ts'
import { namedSuite } from './choose-suites.ts'
import { chosenWire, isWireFile } from './chosen-wire.ts'
import { CommandProblem } from './command-problem.ts'
import { badValue, positiveNumber, wholeNumber } from './numbers.ts'
import type { Flag, GivenArguments } from './parse-arguments.ts'
import { readTarget } from './subject-options.ts'
import { say } from './words/say.ts'

/** The flags of `pnpm scenario record`. */
export const recordFlags: readonly Flag[] = [
  ['--listen <port>', 'help-listen'],
  ['--target <host:port>', 'help-record-target'],
  ['--out <file>', 'help-out'],
  ['--exercise <id>', 'help-record-exercise'],
  ['--transport <tcp|udp|both>', 'help-transport'],
  ['--wire <profile>', 'help-record-wire'],
  ['--until-closed', 'help-until-closed'],
  ['--max-seconds <n>', 'help-record-seconds'],
  ['--force', 'help-force'],
  ['--lang <es|en>', 'help-lang'],
]

/** What a recording is told. */
export interface RecordOptions {
  readonly port: number
  readonly target: { readonly host: string; readonly port: number }
  readonly file: string
  readonly transports: readonly ('tcp' | 'udp')[]
  readonly exercise: string | undefined
  readonly wire: string | undefined
  readonly untilClosed: boolean
  readonly maxSeconds: number | undefined
  readonly force: boolean
}

const aDay = 86_400

/** Reads the flags. @throws CommandProblem for what is missing or cannot be. */
export async function readRecordOptions({ flags }: GivenArguments): Promise<RecordOptions> {
  const text = (name: string) => flags[name] as string | undefined
  const target = readTarget(required('--target', text('target')))
  const file = required('--out', text('out'))
  const port = text('listen') === undefined ? 0 : wholeNumber('--listen', text('listen') ?? '', 0, 65_535)
  const exercise = text('exercise')
  if (exercise !== undefined) await namedSuite(exercise)
  const known = exercise === undefined ? undefined : exercises.get(exercise)?.transport
  const transports = transportsOf(text('transport') ?? known ?? 'both')
  if (known && !transports.includes(known))
    throw new CommandProblem(say('record-transport', { exercise: exercise ?? '', transport: known }))
  const untilClosed = flags['untilClosed'] === true
  if (untilClosed && !transports.includes('tcp')) throw new CommandProblem(say('record-until-closed'))
  if (port === target.port) throw new CommandProblem(say('record-itself', { port: String(port) }))
  const seconds = text('maxSeconds')
  return {
    port,
    target,
    file,
    transports,
    exercise,
    wire: await wireOf(text('wire'), exercise),
    untilClosed,
    maxSeconds: seconds === undefined ? undefined : positiveNumber('--max-seconds', seconds, aDay),
    force: flags['force'] === true,
  }
}

function required(flag: string, given: string | undefined): string {
  if (given === undefined) throw new CommandProblem(say('record-needs', { flag }))
  return given
}

function transportsOf(given: string): readonly ('tcp' | 'udp')[] {
  if (given === 'both') return ['tcp', 'udp']
  if (given === 'tcp' || given === 'udp') return [given]
  throw badValue('--transport', given, { es: '«tcp», «udp» o «both»', en: '“tcp”, “udp” or “both”' })
}

/** A profile in a file is known to nobody who plays the scenario, so that any wire will do. */
async function wireOf(given: string | undefined, exercise: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined
  if (exercise === undefined) throw new CommandProblem(say('record-wire'))
  await chosenWire(await loadSuite(exercise), given)
  return isWireFile(given) ? 'any' : given
}
