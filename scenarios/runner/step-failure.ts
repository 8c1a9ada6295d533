import type { Facts } from '../../conformance/model/facts.ts'
import { ExpectationFailed } from '../../conformance/model/outcome-errors.ts'
import type { BytePicture, Reason } from '../../conformance/model/reason.ts'
import type { Text } from '../../conformance/model/text.ts'
import { pictureOf } from '../../conformance/oracles/picture.ts'
import { say } from '../words/say.ts'
import { sayWith } from '../words/say-with.ts'
import type { OpenPeer } from './scenario-run.ts'
import { placeText, type StepPlace } from './step-place.ts'

/** What went wrong in a step. */
export interface StepFailure {
  readonly code: string
  readonly what: Text
  readonly expected: Text
  readonly actual?: Text
  readonly pictures?: readonly BytePicture[]
  readonly facts: Facts
}

/** The failure of a step of `peer`, ready to be thrown: with its place, and with what the peer had sent before. */
export function stepFailed(place: StepPlace, peer: OpenPeer | undefined, failure: StepFailure): ExpectationFailed {
  const { code, what, expected, actual, pictures = [], facts } = failure
  const reason: Reason = {
    code,
    text: stepSays(place, what),
    expected,
    ...(actual && { actual }),
    pictures: [...pictures, ...(peer?.lastSent ? [sentPicture(peer)] : [])],
  }
  return new ExpectationFailed(reason, { ...sentFacts(peer, facts.answer), ...facts })
}

/** Puts the place of a step before what is said of it. */
export function stepSays(place: StepPlace, what: Text): Text {
  return sayWith('step-says', { step: placeText(place), what })
}

/** A whole frame as it came. */
export function receivedPicture(
  peer: OpenPeer,
  frame: Buffer,
  mark?: { readonly start: number; readonly end: number; readonly text: Text },
): BytePicture {
  const caption = say('received-picture', { peer: peer.channel.name })
  return pictureOf(frame, caption, peer.channel.fields(frame.length), mark)
}

function sentPicture({ channel, lastSent }: OpenPeer): BytePicture {
  const { bytes, frames, offsets } = lastSent as NonNullable<OpenPeer['lastSent']>
  const fields = frames.flatMap(({ start, end }) =>
    channel.fields(end - start).map((field) => ({
      ...field,
      start: start + field.start,
      end: start + field.end,
    })),
  )
  const [cut] = offsets
  const mark = cut === undefined ? undefined : { start: cut, end: cut + 1, text: say('mark-cut') }
  return pictureOf(bytes, say('sent-picture', { peer: channel.name }), fields, mark)
}

/** What the rules that recognise a mistake may know of the last thing that was sent. */
function sentFacts(peer: OpenPeer | undefined, answer: Facts['answer']): Facts {
  const sent = peer?.lastSent
  if (!peer || !sent) return {}
  const outcome = answer === 'none' ? 'unanswered' : answer === 'closed' ? 'closed' : 'wrong'
  const cuts = sent.offsets.map((offset) => ({ offset, region: regionOf(offset, sent.frames), outcome }) as const)
  const joined = sent.frames.map((_, i) => i < peer.metSince)
  return { ...(cuts.length > 0 && { cuts }), ...(joined.length > 1 && peer.metSince > 0 && { joined }) }
}

function regionOf(offset: number, frames: NonNullable<OpenPeer['lastSent']>['frames']): 'header' | 'body' {
  return frames.some(({ start, body }) => offset >= start && offset < body) ? 'header' : 'body'
}
