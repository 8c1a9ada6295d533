import fc, { type Arbitrary } from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { seen } from '../../../conformance/faults/send-in-pieces.ts'
import type { TestCase } from '../../../conformance/model/test-case.ts'
import { pictureOf } from '../../../conformance/oracles/picture.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { Downloader } from '../../../conformance/suites/video-peer/downloader.ts'
import { sharedVideos } from '../../../conformance/suites/video-peer/shared-videos.ts'
import { downloadRequest } from '../../../reference/exercises/video-peer/protocol.ts'
import { bytesWithCuts } from '../../engine/bytes-with-cuts.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { conclude } from '../../engine/conclude.ts'
import { corrupt, corruptions } from '../../engine/corruptions.ts'
import type { Property } from '../../engine/property.ts'
import { say as sayEngine } from '../../words/say.ts'
import { type OddRequest, survivalScenario } from './counterexample-scenarios.ts'
import { fetchVideo } from './fetch-video.ts'
import { say } from './words/say.ts'

const hurtful = 'mora'

/** VP-G6 under random requests. */
export const survival: TestCase<ServerContext> = {
  id: 'video-peer/fuzz/survival',
  role: 'server',
  requirement: 'VP-G6',
  level: 'should',
  aspect: 'invalid',
  dependsOn: ['video-peer/content/one-file'],
  needs: { connections: 'several' },
  leaves: 'dirty',
  purpose: say('purpose-odd-requests'),
  run: async (context) => {
    const { seed, fuzzRuns, pace } = context
    const outcome = await checkConcurrently(survivalProperty(context), {
      seed,
      runs: Math.max(1, Math.round(fuzzRuns / 2)),
      lanes: 1,
      shrink: { tries: 40, withinMs: Math.min(10_000, 10 * pace.answerMs) },
    })
    const [witness] = sharedVideos(context)
    conclude(context, outcome, {
      name: 'video-peer-survival',
      scenario: (example) => survivalScenario(example, witness),
    })
  },
}

/** Whatever one client asks, another that comes afterwards gets its video. */
function survivalProperty(context: ServerContext): Property<OddRequest> {
  const [witness] = sharedVideos(context)
  return {
    name: 'survival',
    arbitrary: oddRequests(),
    recover: () => startAgain(context),
    run: async (odd, how) => {
      const sent = [odd.bytes, Buffer.from(odd.ending)]
      const wasSeen = await ask(context, odd)
      const actual = await fetchVideo(context, 'ana', witness, how)
      if (!actual) return { kind: 'held', seen: wasSeen, sent }
      const hex = bytesWithCuts(odd.bytes, []) || '–'
      const reason = {
        code: 'others-hurt',
        text: say('video-hurt', { name: hurtful, ending: odd.ending, hex }),
        expected: say('video-hurt-expected'),
        actual: actual.text,
        pictures: [pictureOf(odd.bytes, sayEngine('damaged-message'))],
      }
      return { kind: 'broke', reason, facts: { answer: 'none' }, sent }
    },
  }
}

/** Only what we launched can be started again. */
async function startAgain({ subject, restart }: ServerContext): Promise<boolean> {
  if (!subject.program) return false
  await restart()
  return true
}

async function ask({ connect, pace, queues }: ServerContext, { bytes, ending }: OddRequest): Promise<boolean> {
  const peer = await Downloader.open(hurtful, pace, () => connect(hurtful))
  await using _ = peer
  await peer.sendBytes(bytes)
  const evidence = await seen(peer.session, { gapMs: pace.gapMs, queues })
  if (ending === 'reset') peer.session.reset()
  else await peer.leave()
  // what was answered and closed at once was read
  return isSeen(evidence) || peer.session.ending !== undefined
}

function oddRequests(): Arbitrary<OddRequest> {
  const bytes = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 1500 }).map((any) => Buffer.from(any)),
    corruptions().map((damages) => corrupt(Buffer.from(downloadRequest('zocalo-corto.mp4')), damages)),
    fc
      .constantFrom(
        'DESCARGAR',
        'descargar ..',
        'DESCARGAR \0',
        '\n',
        'DESCARGAR  a  b',
        'INFO',
        `DESCARGAR ${'a'.repeat(1014)}`,
      )
      .map((text) => Buffer.from(text)),
  )
  return fc.record({
    bytes: bytes.filter((each) => each.length > 0),
    ending: fc.constantFrom('end' as const, 'reset' as const),
  })
}
