import { setTimeout as pause } from 'node:timers/promises'
import type { Text } from '../../conformance/model/text.ts'
import type { Act } from './act.ts'
import { expectAct } from './acts/expect.ts'
import { expectCloseAct } from './acts/expect-close.ts'
import { expectSilenceAct } from './acts/expect-silence.ts'
import { fileExistsAct } from './acts/file-exists.ts'
import { endAct, resetAct } from './acts/leave.ts'
import { sendAct } from './acts/send.ts'
import { type ScenarioSource, type Step, textOf } from './scenario.ts'
import type { ScenarioExercise } from './scenario-exercise.ts'
import type { StepPlace } from './step-place.ts'

/** Makes all steps of a scenario ready to run. */
export function compileSteps({ scenario, file, lines }: ScenarioSource, exercise: ScenarioExercise): Act {
  const indices = new Map(scenario.peers.map((peer, index) => [peer, index]))
  const compiling = {
    exercise,
    index: (peer: string) => indices.get(peer) as number,
    place: (number: string, note: Text | undefined, rounds: StepPlace['rounds']) => ({
      number,
      line: lines.get(number),
      file,
      note,
      rounds,
    }),
  }
  return inOrder(scenario.steps, compiling, '', [])
}

interface Compiling {
  readonly exercise: ScenarioExercise
  readonly index: (peer: string) => number
  readonly place: (number: string, note: Text | undefined, rounds: StepPlace['rounds']) => StepPlace
}

function inOrder(steps: readonly Step[], compiling: Compiling, prefix: string, rounds: StepPlace['rounds']): Act {
  let note: Text | undefined
  const acts: Act[] = []
  for (const [i, step] of steps.entries()) {
    if ('note' in step) note = textOf(step.note)
    else acts.push(compile(step, compiling, compiling.place(`${prefix}${i + 1}`, note, rounds)))
  }
  return async (run) => {
    for (const act of acts) {
      const done = act(run)
      if (done) await done
    }
  }
}

function compile(step: Exclude<Step, { note: unknown }>, compiling: Compiling, place: StepPlace): Act {
  const { exercise, index } = compiling
  if ('send' in step) return sendAct(step.send, index(step.send.peer), exercise, place)
  if ('expect' in step) return expectAct(step.expect, index(step.expect.peer), exercise, place)
  if ('expect-close' in step) {
    const close = step['expect-close']
    return typeof close === 'string'
      ? expectCloseAct({}, index(close), place)
      : expectCloseAct(close, index(close.peer), place)
  }
  if ('expect-silence' in step) return expectSilenceAct(index(step['expect-silence']), place)
  if ('connect' in step) return forPeer(index(step.connect), (run, i) => run.connect(i))
  if ('end' in step) return endAct(index(step.end))
  if ('reset' in step) return resetAct(index(step.reset))
  if ('stop-reading' in step)
    return forPeer(index(step['stop-reading']), async (run, i) => (await run.peer(i)).framed.session.stopReading())
  if ('resume-reading' in step)
    return forPeer(index(step['resume-reading']), async (run, i) => (await run.peer(i)).framed.session.resumeReading())
  if ('file-exists' in step) return fileExistsAct(step['file-exists'], place)
  if ('pause' in step) return ({ context }) => pause(context.pace.gapMs * step.pause.gaps)
  if ('restart' in step) return (run) => run.dropAll().then(() => run.context.subject.restart())
  if ('repeat' in step) return repeated(step.repeat, compiling, place)
  return atOnce(step.parallel, compiling, place)
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
  const body = inOrder(steps, compiling, `${place.number}.`, [...place.rounds, counter])
  return async (run) => {
    for (counter.round = 1; counter.round <= times; counter.round++) await body(run)
  }
}

/** All begin at once; when one fails, the others are let end before the failure is told. */
function atOnce(steps: readonly Step[], compiling: Compiling, place: StepPlace): Act {
  const acts = steps.map((step, i) => {
    const inner = compiling.place(`${place.number}.${i + 1}`, place.note, place.rounds)
    return compile(step as Exclude<Step, { note: unknown }>, compiling, inner)
  })
  return async (run) => {
    const ends = await Promise.allSettled(acts.map(async (act) => act(run)))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }
}
