import { once } from 'node:events'
import type { Keymap } from '../keyboards/keymap.ts'
import type { Text } from '../model/text.ts'
import { type ClientManner, plainManner } from '../subject/client-manner.ts'
import { type ClientSubject, clientHost, type UserWord } from '../subject/client-subject.ts'
import { tellsAddress } from '../subject/command-line.ts'
import { type Exit, withLimit } from '../subject/exit.ts'
import { LaunchProblem } from '../subject/launch-problem.ts'
import { type KeyboardStep, learnAddressQuestions } from '../subject/learn-address-questions.ts'
import { pythonTraceback } from '../subject/python-traceback.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { say } from '../words/say.ts'
import { ClientDoor } from './client-door.ts'
import { ClientPerson } from './client-person.ts'
import type { Suite } from './suite.ts'

/** How a client starts. */
export interface ClientStart {
  /** What it takes from its launch to its connection, in milliseconds; undefined when it waits and makes none. */
  readonly ms: number | undefined
  readonly manner: ClientManner
  /** What is worth telling of its manner. */
  readonly observed: readonly Text[]
}

/** What one launch came to. */
interface Trial {
  readonly ms: number | undefined
  readonly steps: readonly KeyboardStep[]
  readonly exit: Exit | undefined
  readonly terminal: string
  readonly calledOtherwise: boolean
}

const startDeadlineMs = 15_000
/** How long a client that came to nothing without a terminal is watched on one. */
const secondDeadlineMs = 5000
/** Who ran this long before it ended waited for something: it is judged, and not called dead. */
const waitedInVainMs = 1500
const mostShown = 60

/** Launches a client once, to see how it starts and what it asks for. @throws SubjectDead when it ends before it connects. */
export async function measureClientStart(
  subject: ClientSubject,
  suite: Suite,
  scale: number,
  keymap?: Keymap,
): Promise<ClientStart> {
  const plain = await tryStart(subject, suite, 'pipe', startDeadlineMs * scale, keymap)
  const { exit, steps, terminal } = plain
  if (plain.ms !== undefined) return { ms: plain.ms, manner: { ...plainManner, steps }, observed: asked(steps) }
  const unmoved = { ms: undefined, manner: { ...plainManner, steps }, observed: asked(steps) }
  if (plain.calledOtherwise) return unmoved
  const onTerminal = await tryStart(subject, suite, 'pty', secondDeadlineMs * scale, keymap).catch(unlessNoTerminal)
  if (onTerminal?.ms !== undefined) {
    const observed = [say('client-needs-terminal'), ...asked(onTerminal.steps)]
    return { ms: onTerminal.ms, manner: { steps: onTerminal.steps, needsTerminal: true }, observed }
  }
  const waited = exit && exit.atMs > waitedInVainMs * scale && !pythonTraceback(terminal)
  if (!exit || waited) return unmoved
  const how = exit.signal ?? String(exit.code)
  throw new SubjectDead(withLimit(say('client-exited', { how }), exit), terminal)
}

async function tryStart(
  subject: ClientSubject,
  { furnishClient: furnish, clientStartsOnEnter, clientOpening = [], openingActs = [], openingFile, transports }: Suite,
  terminal: 'pipe' | 'pty',
  deadlineMs: number,
  keymap: Keymap | undefined,
): Promise<Trial> {
  await using door = await ClientDoor.open(transports, subject.fixedPort)
  const since = performance.now()
  const isTold = openingFile !== undefined && subject.isTold('file')
  const word: UserWord | undefined = isTold
    ? { placeholder: 'file', value: openingFile, line: '', act: { act: '' } }
    : undefined
  await using launched = await subject.launch(door.port, { furnish, terminal, word })
  const { program } = launched
  const opening = [...(clientStartsOnEnter ? [''] : []), ...(isTold ? [] : clientOpening)]
  const over = new AbortController()
  await using person = keymap && new ClientPerson(program, keymap, { host: clientHost, port: door.port })
  const learning = person
    ? drive(person)
    : tellsAddress(subject.command)
      ? typeAhead(opening)
      : learnAddressQuestions(program, { host: clientHost, port: door.port, opening, over: over.signal })
  const ended = program.waitForExit(deadlineMs)
  const session = await Promise.race([door.accept(deadlineMs), ended.then(() => undefined)])
  const ms = performance.now() - since
  over.abort()
  const called = session ?? (await door.accept(0))
  return {
    ms: called && ms,
    steps: await learning,
    exit: program.exit(),
    terminal: program.terminal(),
    calledOtherwise: called === undefined && (await door.wasCalledOtherwise()),
  }

  /** Tells what it was told of its server once it called. */
  async function drive(sitting: ClientPerson): Promise<readonly KeyboardStep[]> {
    const acts = isTold ? [] : openingActs
    if (acts.length === 0) for (const line of opening) sitting.types(line)
    for (const act of acts) sitting.does(act, act === acts.at(-1) ? opening : [])
    if (!over.signal.aborted) await once(over.signal, 'abort')
    const toldPort = sitting.promptsFor(String(door.port))
    return toldPort.map((prompt) => ({ prompt, answer: '{port}' as const }))
  }

  async function typeAhead(lines: readonly string[]): Promise<readonly KeyboardStep[]> {
    for (const line of lines) launched.type(line)
    return []
  }
}

function asked(steps: readonly KeyboardStep[]): Text[] {
  const prompts = steps.flatMap((step) => (step === 'line' ? [] : [shown(step.prompt)]))
  return prompts.length === 0 ? [] : [say('client-asks-address', { prompts: prompts.join(' · ') })]
}

function shown(prompt: string): string {
  return prompt.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·').slice(0, mostShown)
}

/** Where no pseudo-terminal can be had, there is nothing to try. */
function unlessNoTerminal(thrown: unknown): undefined {
  if (!(thrown instanceof LaunchProblem)) throw thrown
}
