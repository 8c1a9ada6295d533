import type { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import { frameMissing } from '../../../conformance/oracles/expect-frame.ts'
import type { FrameArrival } from '../../../conformance/peers/framed-peer.ts'
import { encodeFrame } from '../../../reference/wire/length-prefix.ts'
import { say } from '../../words/say.ts'
import { sayWith } from '../../words/say-with.ts'
import type { Act } from '../act.ts'
import { messageExpectation } from '../message-expectation.ts'
import type { Expect } from '../scenario.ts'
import type { Expectation, Judgement, ScenarioExercise } from '../scenario-exercise.ts'
import type { OpenPeer, ScenarioRun } from '../scenario-run.ts'
import { receivedPicture, stepFailed } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'

type Misfit = Extract<Judgement, { fits: false }>
type Missing = Exclude<FrameArrival, { kind: 'frame' }>

/** Waits for the message that was expected; passes over what may come unasked. */
export function expectAct(expect: Expect, index: number, exercise: ScenarioExercise, place: StepPlace): Act {
  const expectation = exercise.expectation(expect) ?? messageExpectation(expect.message)
  return (run) => awaitMessage(run, index, expectation, place)
}

async function awaitMessage(
  run: ScenarioRun,
  index: number,
  expectation: Expectation,
  place: StepPlace,
): Promise<void> {
  const ready = run.peer(index)
  const peer = ready instanceof Promise ? await ready : ready
  const { answerMs } = run.context.pace
  const until = performance.now() + answerMs
  let left = answerMs
  let passedOver: { readonly body: Buffer; readonly misfit: Misfit } | undefined
  for (;;) {
    const arrival = left > 0 ? await peer.framed.nextFrame(left) : undefined
    if (arrival?.kind !== 'frame') throw missing(peer, expectation, place, answerMs, arrival, passedOver)
    peer.isServed = true
    const incoming = run.incoming.read(arrival.body)
    if (incoming.problem !== undefined) throw unreadable(peer, expectation, place, arrival.body, incoming.problem)
    const judgement = expectation.judge(incoming, run.memory, arrival.body)
    if (judgement.fits) {
      peer.metSince++
      return
    }
    if (!incoming.isUnasked) throw wrong(peer, expectation, place, arrival.body, judgement)
    passedOver = { body: arrival.body, misfit: judgement }
    left = until - performance.now()
  }
}

function missing(
  peer: OpenPeer,
  { expected }: Expectation,
  place: StepPlace,
  ms: number,
  arrival: Missing | undefined,
  passedOver: { readonly body: Buffer; readonly misfit: Misfit } | undefined,
): ExpectationFailed {
  const isOver = arrival && arrival.kind !== 'deadline'
  if (passedOver && (!isOver || arrival.kind === 'end' || arrival.kind === 'reset')) {
    const { misfit, body } = passedOver
    return stepFailed(place, peer, {
      code: 'not-as-expected',
      what: say(isOver ? 'closed-instead' : 'not-received', { peer: peer.framed.name, ms: Math.round(ms) }),
      expected,
      actual: sayWith('not-what-was-asked', { actual: misfit.actual }),
      pictures: [bodyPicture(peer, body, misfit)],
      facts: {
        answer: isOver ? 'closed' : 'wrong',
        timed: !isOver,
        ...(misfit.details && { details: misfit.details }),
      },
    })
  }
  const cause = frameMissing(peer.framed, arrival as Missing)
  const { reason, facts } = cause
  return stepFailed(place, peer, {
    code: reason.code,
    what: reason.text,
    expected,
    ...(reason.pictures && { pictures: reason.pictures }),
    facts,
  })
}

function unreadable(peer: OpenPeer, { expected }: Expectation, place: StepPlace, body: Buffer, problem: string) {
  return stepFailed(place, peer, {
    code: 'malformed-message',
    what: say('received-wrong', { peer: peer.framed.name }),
    expected,
    actual: say('malformed-message', { problem }),
    pictures: [bodyPicture(peer, body)],
    facts: { answer: 'wrong' },
  })
}

function wrong(peer: OpenPeer, { expected }: Expectation, place: StepPlace, body: Buffer, misfit: Misfit) {
  return stepFailed(place, peer, {
    code: 'not-as-expected',
    what: say('received-wrong', { peer: peer.framed.name }),
    expected,
    actual: misfit.actual,
    pictures: [bodyPicture(peer, body, misfit)],
    facts: { answer: 'wrong', ...(misfit.details && { details: misfit.details }) },
  })
}

function bodyPicture(peer: OpenPeer, body: Buffer, misfit?: Misfit) {
  const header = peer.framed.field.bytes
  const mark = misfit?.mark && { ...misfit.mark, start: misfit.mark.start + header, end: misfit.mark.end + header }
  return receivedPicture(peer, encodeFrame(body, peer.framed.field), mark)
}
