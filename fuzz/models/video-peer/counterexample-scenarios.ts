import type { Video } from '../../../conformance/suites/video-peer/planted-videos.ts'
import { downloadRequest, sharedFolder } from '../../../reference/exercises/video-peer/protocol.ts'
import type { Scenario } from '../../../scenarios/runner/scenario.ts'
import { say as sayEngine } from '../../words/say.ts'
import { say } from './words/say.ts'

/** Bytes that are no request as the sheet wants it, and how their sender leaves. */
export interface OddRequest {
  readonly bytes: Buffer
  readonly ending: 'end' | 'reset'
}

/** The conversation that shows a video which does not arrive as it is. */
export function videoScenario({ name, content }: Video): Scenario {
  return {
    scenario: 1,
    id: 'fuzz-any-video',
    exercise: 'video-peer',
    title: say('title-any-video'),
    requirement: 'VP-P1',
    peers: ['ana'],
    files: { [`${sharedFolder}/${name}`]: { hex: hex(content) } },
    steps: [
      { connect: 'ana' },
      { send: { peer: 'ana', text: downloadRequest(name) } },
      { expect: { peer: 'ana', video: { hex: hex(content) } } },
    ],
  }
}

/** The conversation in which an odd request hurts another client. */
export function survivalScenario({ bytes, ending }: OddRequest, witness: Video): Scenario {
  return {
    scenario: 1,
    id: 'fuzz-survival',
    exercise: 'video-peer',
    title: say('title-odd-request'),
    requirement: 'VP-G6',
    peers: ['mora', 'ana'],
    files: { [`${sharedFolder}/${witness.name}`]: { hex: hex(witness.content) } },
    steps: [
      { connect: 'mora' },
      { send: { peer: 'mora', bytes: hex(bytes) } },
      { pause: { gaps: 2, because: sayEngine('because-read').en } },
      ending === 'reset' ? { reset: 'mora' } : { end: 'mora' },
      { connect: 'ana' },
      { send: { peer: 'ana', text: downloadRequest(witness.name) } },
      { expect: { peer: 'ana', video: { hex: hex(witness.content) } } },
    ],
  }
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex').replace(/(..)(?=.)/g, '$1 ')
}
