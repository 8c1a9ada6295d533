import type { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { Text } from '../../../conformance/model/text.ts'
import { say } from '../../words/say.ts'
import { sayWith } from '../../words/say-with.ts'
import type { Act } from '../act.ts'
import type { ChannelArrival } from '../channel.ts'
import type { Contents } from '../contents.ts'
import { messageExpectation } from '../message-expectation.ts'
import { fillIn, hasPlaceholder } from '../placeholders.ts'
import type { Expect } from '../scenario.ts'
import type { Expectation, Judgement, ScenarioExercise } from '../scenario-exercise.ts'
import type { OpenPeer, ScenarioRun } from '../scenario-run.ts'
import { receivedPicture, stepFailed } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'
import { streamExpectation } from '../stream-expectation.ts'

type Misfit = Extract<Judgement, { fits: false }>
type Missing = Exclude<ChannelArrival, { kind: 'message' }>

/** Waits for the message that was expected; passes over what may come unasked. */
export function expectAct(
  expect: Expect,
  index: number,
  exercise: ScenarioExercise,
  contents: Contents,
  place: StepPlace,
): Act {
  if (hasPlaceholder(expect))
    return (run) => {
      const filled = fillIn(expect, (name) => run.address(name))
      return awaitMessage(run, index, expectationOf(filled, exercise, contents), place)
    }
  const expectation = expectationOf(expect, exercise, contents)
  return (run) => awaitMessage(run, index, expectation, place)
}

function expectationOf(expect: Expect, exercise: ScenarioExercise, contents: Contents): Expectation {
  const { framing } = exercise
  const own = exercise.expectation(expect, contents)
  if (own) return own
  const shared = framing.kind === 'length' ? undefined : streamExpectation(expect, contents)
  const isFilled = framing.kind === 'length' && framing.carriesBytes
  return shared ?? messageExpectation(isFilled ? contents.filledIn(expect.message) : expect.message)
}

async function awaitMessage(
  run: ScenarioRun,
  index: number,
  expectation: Expectation,
  place: StepPlace,
): Promise<void> {
  const ready = run.peer(index)
  const peer = ready instanceof Promise ? await ready : ready
  const { answerMs } = run.stage.pace
  const until = performance.now() + answerMs
  let left = answerMs
  let passedOver: { readonly body: Buffer; readonly misfit: Misfit } | undefined
  for (;;) {
    const arrival = left > 0 ? await peer.channel.next(left, expectation) : undefined
    if (arrival?.kind !== 'message') throw missing(peer, expectation, place, answerMs, arrival, passedOver)
    peer.isServed = true
    const incoming = run.read(arrival.body)
    if (incoming.problem !== undefined) throw unreadable(peer, expectation, place, arrival.body, incoming.problem)
    const judgement = expectation.judge(incoming, run.memory, arrival.body)
    if (judgement.fits) {
      peer.metSince++
      return
    }
    const mayBePassed = incoming.isUnasked || peer.channel.isRepeat || judgement.isUnasked === true
    if (!mayBePassed) throw wrong(peer, expectation, place, arrival.body, judgement)
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
      what: say(isOver ? 'closed-instead' : 'not-received', { peer: peer.channel.name, ms: Math.round(ms) }),
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
  const { reason, facts } = (arrival as Missing).why()
  return stepFailed(place, peer, {
    code: reason.code,
    what: reason.text,
    expected,
    ...(reason.pictures && { pictures: reason.pictures }),
    facts,
  })
}

function unreadable(peer: OpenPeer, { expected }: Expectation, place: StepPlace, body: Buffer, problem: Text) {
  return stepFailed(place, peer, {
    code: 'malformed-message',
    what: say('received-wrong', { peer: peer.channel.name }),
    expected,
    actual: sayWith('malformed-message', { problem }),
    pictures: [bodyPicture(peer, body)],
    facts: { answer: 'wrong' },
  })
}

function wrong(peer: OpenPeer, { expected }: Expectation, place: StepPlace, body: Buffer, misfit: Misfit) {
  return stepFailed(place, peer, {
    code: 'not-as-expected',
    what: say('received-wrong', { peer: peer.channel.name }),
    expected,
    actual: misfit.actual,
    pictures: [bodyPicture(peer, body, misfit)],
    facts: { answer: 'wrong', ...(misfit.details && { details: misfit.details }) },
  })
}

function bodyPicture(peer: OpenPeer, body: Buffer, misfit?: Misfit) {
  const { channel } = peer
  const header = channel.headerBytes
  const mark = misfit?.mark && { ...misfit.mark, start: misfit.mark.start + header, end: misfit.mark.end + header }
  return receivedPicture(peer, channel.onWire(body), mark)
}
