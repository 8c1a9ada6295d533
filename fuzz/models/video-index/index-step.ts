import fc, { type Arbitrary } from 'fast-check'
import { descargar, info, insc, videos } from '../../../reference/exercises/video-index/protocol.ts'

/** Machines, names and videos are numbers, so that they shrink to the first ones. */
export type IndexAct =
  | { readonly kind: 'register'; readonly who: number; readonly at: number }
  | { readonly kind: 'add'; readonly who: number; readonly what: readonly number[] }
  | { readonly kind: 'list' }
  | { readonly kind: 'find'; readonly video: number }

/** One command of one machine, and how it is written. */
export interface IndexStep {
  readonly machine: number
  readonly act: IndexAct
  /** Bit by bit, which letters of the command word are small. */
  readonly smallLetters: number
  /** Which white space stands before, between and after the words. */
  readonly space: number
}

/** What several machines say in turns. */
export interface ModelExample {
  readonly steps: readonly IndexStep[]
  /** Keeps the names of one example apart from those of all others. */
  readonly tag: string
}

/** How many machines take turns. */
export const machines = 3
const names = 3
const titles = 3
const mostSteps = 12
const stems = ['a', 'ñ', '🎬']
const spaces = [' ', '  ', '\t', ' \t ']

/** Sequences of commands that a correct server understands. */
export function modelExamples(anySpacing: boolean): Arbitrary<ModelExample> {
  const machine = fc.nat(machines - 1)
  const act: Arbitrary<IndexAct> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('register' as const), who: fc.nat(names - 1), at: machine }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('add' as const),
        who: fc.nat(names - 1),
        what: fc.array(fc.nat(titles - 1), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('list' as const) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('find' as const), video: fc.nat(titles - 1) }) },
  )
  const step = fc.record({
    machine,
    act,
    smallLetters: fc.nat(511),
    space: anySpacing ? fc.nat(spaces.length - 1) : fc.constant(0),
  })
  return fc
    .record({
      registered: fc.oneof({ weight: 1, arbitrary: fc.nat(machines) }, { weight: 3, arbitrary: fc.constant(machines) }),
      turns: fc.array(step, { minLength: 1, maxLength: mostSteps, size: '+1' }),
      tag: fc.noShrink(fc.stringMatching(/^[0-9a-f]{8}$/)),
    })
    .map(({ registered, turns, tag }) => ({ steps: [...registrations(registered), ...turns, lastLook], tag }))
}

/** In the end the list shows all that was added. */
const lastLook: IndexStep = { machine: 0, act: { kind: 'list' }, smallLetters: 0, space: 0 }

/** Who is not registered is refused; most examples begin with machines that are. */
function registrations(count: number): IndexStep[] {
  return Array.from({ length: count }, (_, i) => ({
    machine: i,
    act: { kind: 'register', who: i, at: i },
    smallLetters: 0,
    space: 0,
  }))
}

/** The name of a client of an example. */
export function clientName(who: number, tag: string): string {
  return `cli-${who}-${tag}`
}

/** The name of a video of an example. */
export function videoName(video: number, tag: string): string {
  return `${stems[video] ?? 'v'}-${tag}.mp4`
}

/** The port with which a name is registered. */
export function portOf(who: number): number {
  return 2000 + who
}

/** The text that travels. */
export function commandText({ act, smallLetters, space }: IndexStep, tag: string, ips: readonly string[]): string {
  const [word = '', ...rest] = plainCommand(act, tag, ips).split(' ')
  const spelled = Array.from(word, (letter, i) => ((smallLetters >> i) & 1 ? letter.toLowerCase() : letter)).join('')
  if (space === 0) return [spelled, ...rest].join(' ')
  const white = spaces[space] ?? ' '
  return `${white}${[spelled, ...rest].join(white)}${white}`
}

function plainCommand(act: IndexAct, tag: string, ips: readonly string[]): string {
  if (act.kind === 'list') return info
  if (act.kind === 'find') return descargar(videoName(act.video, tag))
  const name = clientName(act.who, tag)
  if (act.kind === 'register') return insc(name, ips[act.at] ?? '', portOf(act.who))
  return videos(
    name,
    act.what.map((video) => videoName(video, tag)),
  )
}
