import { setTimeout as pause } from 'node:timers/promises'
import type { Text } from '../../conformance/model/text.ts'
import type { Act } from './act.ts'
import { acceptAct } from './acts/accept.ts'
import { expectAct } from './acts/expect.ts'
import { expectCloseAct } from './acts/expect-close.ts'
import { expectFileAct, expectNoFileAct } from './acts/expect-file.ts'
import { expectSilenceAct } from './acts/expect-silence.ts'
import { fileExistsAct } from './acts/file-exists.ts'
import { endAct, resetAct } from './acts/leave.ts'
import { endKeyboardAct, expectExitAct, expectTerminalAct, typeAct } from './acts/program.ts'
import { sendAct } from './acts/send.ts'
import type { Contents } from './contents.ts'
import { type Scenario, type ScenarioSource, type Step, textOf, verbOf } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import { peerNames } from './scenario-names.ts'
import type { StepPlace } from './step-place.ts'
import { tracksOf } from './step-tracks.ts'

/** Makes all steps of a scenario ready to run. */
export function compileSteps(
  { scenario, file, lines }: ScenarioSource,
  exercise: ScenarioExercise,
  contents: Contents,
): Act {
  const indices = new Map(peerNames(scenario).map((peer, index) => [peer, index]))
  const compiling: Compiling = {
    exercise,
    contents,
    scenario,
    index: (peer) => indices.get(peer) as number,
    place: (number, note, rounds) => ({ number, line: lines.get(number), file, note, rounds }),
  }
  return inOrder(numbered(scenario.steps, ''), compiling, undefined, [])
}

interface Compiling {
  readonly exercise: ScenarioExercise
  readonly contents: Contents
  readonly scenario: Scenario
  readonly index: (peer: string) => number
  readonly place: (number: string, note: Text | undefined, rounds: StepPlace['rounds']) => StepPlace
}

interface NumberedStep {
  readonly step: Step
  readonly number: string
}

function numbered(steps: readonly Step[], prefix: string): NumberedStep[] {
  return steps.map((step, i) => ({ step, number: `${prefix}${i + 1}` }))
}

function inOrder(
  steps: readonly NumberedStep[],
  compiling: Compiling,
  firstNote: Text | undefined,
  rounds: StepPlace['rounds'],
): Act {
  let note = firstNote
  const acts: Act[] = []
  for (const { step, number } of steps) {
    if ('note' in step) note = textOf(step.note)
    else acts.push(compile(step, compiling, compiling.place(number, note, rounds)))
  }
  return async (run) => {
    for (const act of acts) {
      const done = act(run)
      if (done) await done
    }
  }
}

function compile(step: Exclude<Step, { note: unknown }>, compiling: Compiling, place: StepPlace): Act {
  if ('repeat' in step) return repeated(step.repeat, compiling, place)
  if ('parallel' in step || 'each' in step) return atOnce(step, compiling, place)
  return compilePeerStep(step, compiling, place) ?? compileProgramStep(step, compiling, place)
}

function compilePeerStep(step: Step, { exercise, contents, index }: Compiling, place: StepPlace): Act | undefined {
  if ('send' in step) return sendAct(step.send, index(step.send.peer), exercise, contents, place)
  if ('expect' in step) return expectAct(step.expect, index(step.expect.peer), exercise, contents, place)
  if ('expect-close' in step) {
    const close = step['expect-close']
    return typeof close === 'string'
      ? expectCloseAct({}, index(close), place)
      : expectCloseAct(close, index(close.peer), place)
  }
  if ('expect-silence' in step) return expectSilenceAct(index(step['expect-silence']), place)
  if ('connect' in step) return forPeer(index(step.connect), (run, i) => run.connect(i))
  if ('accept' in step) {
    const { server, as } = typeof step.accept === 'string' ? { server: step.accept, as: step.accept } : step.accept
    return acceptAct(server, index(as), place)
  }
  if ('end' in step) return endAct(index(step.end))
  if ('reset' in step) return resetAct(index(step.reset))
  if ('stop-reading' in step)
    return forPeer(index(step['stop-reading']), async (run, i) => (await run.peer(i)).channel.session.stopReading())
  if ('resume-reading' in step)
    return forPeer(index(step['resume-reading']), async (run, i) => (await run.peer(i)).channel.session.resumeReading())
  return undefined
}

function compileProgramStep(step: Step, { contents }: Compiling, place: StepPlace): Act {
  if ('file-exists' in step) return fileExistsAct(step['file-exists'], place)
  if ('expect-file' in step) return expectFileAct(step['expect-file'], contents, place)
  if ('expect-no-file' in step) return expectNoFileAct(step['expect-no-file'], place)
  if ('end-keyboard' in step) return endKeyboardAct(place)
  if ('open' in step) return ({ stage }) => stage.open(step.open)
  if ('type' in step) return typeAct(step.type, place)
  if ('expect-terminal' in step) return expectTerminalAct(step['expect-terminal'], place)
  if ('expect-exit' in step) return expectExitAct(step['expect-exit'], place)
  if ('pause' in step) return ({ stage }) => pause(stage.pace.gapMs * step.pause.gaps)
  if ('restart' in step) return (run) => run.dropAll().then(() => run.stage.restart())
  throw new Error(`there is no step ${verbOf(step)}`)
}

function forPeer(index: number, act: (run: Parameters<Act>[0], index: number) => Promise<unknown>): Act {
  return (run) => act(run, index)
}

function repeated(
  { times, steps }: Extract<Step, { repeat: unknown }>['repeat'],
  compiling: Compiling,
  place: StepPlace,
): Act {
  const counter = { round: 0 }
  const body = inOrder(numbered(steps, `${place.number}.`), compiling, undefined, [...place.rounds, counter])
  return async (run) => {
    for (counter.round = 1; counter.round <= times; counter.round++) await body(run)
  }
}

/** All begin at once; when one fails, the others are let end before the failure is told. */
function atOnce(step: Step, compiling: Compiling, place: StepPlace): Act {
  const acts = (tracksOf(step, compiling.scenario) ?? []).map((track) =>
    inOrder(
      track.map((each) => ({ step: each.step, number: `${place.number}.${each.number}` })),
      compiling,
      place.note,
      place.rounds,
    ),
  )
  return async (run) => {
    const ends = await Promise.allSettled(acts.map(async (act) => act(run)))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }
}
