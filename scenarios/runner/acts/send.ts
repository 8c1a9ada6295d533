import { isSeen } from '../../../conformance/faults/evidence.ts'
import { seen, sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import { PreconditionNotReached } from '../../../conformance/model/outcome-errors.ts'
import { say } from '../../words/say.ts'
import type { Act } from '../act.ts'
import type { Contents } from '../contents.ts'
import { type Encoded, encodeSend, isWholePiece } from '../encode-send.ts'
import { fillIn, hasPlaceholder } from '../placeholders.ts'
import type { Send } from '../scenario.ts'
import type { ScenarioExercise } from '../scenario-exercise.ts'
import type { OpenPeer, ScenarioRun } from '../scenario-run.ts'
import { stepSays } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'

/** Sends messages or bytes: whole, in part, or in pieces of which it is shown that they were met. */
export function sendAct(
  send: Send,
  index: number,
  exercise: ScenarioExercise,
  contents: Contents,
  place: StepPlace,
): Act {
  if (hasPlaceholder(send))
    return (run) => {
      const filled = fillIn(send, (name) => run.address(name))
      return delivering(filled, index, exercise, contents, place)(run)
    }
  return delivering(send, index, exercise, contents, place)
}

function delivering(send: Send, index: number, exercise: ScenarioExercise, contents: Contents, place: StepPlace): Act {
  const encoded = encodeSend(send, exercise, contents)
  const { from, to } = isWholePiece(send, exercise.framing) ? {} : send
  const part = encoded.bytes.subarray(from ?? 0, to ?? encoded.bytes.length)
  const endsMidMessage =
    encoded.frames.length === 0 || !encoded.frames.some(({ end }) => end === (to ?? encoded.bytes.length))
  const deliver =
    encoded.offsets.length > 0
      ? (run: ScenarioRun, peer: OpenPeer) => deliverCut(run, peer, encoded, place)
      : to !== undefined
        ? (run: ScenarioRun, peer: OpenPeer) => deliverPart(run, peer, part, place)
        : (_: ScenarioRun, peer: OpenPeer) => deliverWhole(peer, part)
  const sendFrom = (run: ScenarioRun, peer: OpenPeer) => {
    peer.lastSent = encoded
    peer.metSince = 0
    peer.isMidMessage = endsMidMessage
    return deliver(run, peer)
  }
  return (run) => {
    const peer = run.peer(index)
    return peer instanceof Promise ? peer.then((opened) => sendFrom(run, opened)) : sendFrom(run, peer)
  }
}

/** Nobody waits for the system to take the bytes: a server that never reads must not stop the scenario. */
function deliverWhole(peer: OpenPeer, bytes: Buffer): undefined {
  peer.written = peer.channel.session.write(bytes)
}

async function deliverCut(
  run: ScenarioRun,
  peer: OpenPeer,
  { bytes, offsets }: Encoded,
  place: StepPlace,
): Promise<void> {
  const evidence = await sendInPieces(peer.channel.session, bytes, offsets, means(run, peer))
  if (!isSeen(evidence)) throw cutUnseen(peer, place)
}

async function deliverPart(run: ScenarioRun, peer: OpenPeer, bytes: Buffer, place: StepPlace): Promise<void> {
  await peer.channel.session.write(bytes)
  if (!isSeen(await seen(peer.channel.session, means(run, peer)))) throw cutUnseen(peer, place)
}

function means({ stage }: ScenarioRun, { isServed }: OpenPeer) {
  return { gapMs: stage.pace.gapMs, queues: stage.queues, served: isServed }
}

function cutUnseen({ channel }: OpenPeer, place: StepPlace): PreconditionNotReached {
  return new PreconditionNotReached({
    code: 'cut-unseen',
    text: stepSays(place, say('cut-unseen', { peer: channel.name })),
  })
}
