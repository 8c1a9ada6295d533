import { setTimeout as pause } from 'node:timers/promises'
import { info } from '../../../../reference/exercises/video-index/protocol.ts'
import { expectNewcomerServed, expectStillServed } from '../../../inherited/stream/others-served.ts'
import { expectHeldUp, untilHeldUp } from '../../../inherited/stream/until-held-up.ts'
import { ExpectationFailed, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { Pace } from '../../../model/pace.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { RawPeer } from '../../../peers/raw-peer.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { addVideos, freshName, registerFresh } from '../fresh.ts'
import { openPeer } from '../open-peer.ts'
import { askList } from '../oracles/list.ts'
import { videoIndexService } from '../service.ts'
import { say } from '../words/say.ts'

/** More answers than the buffers of both kernels hold, so that a server that waits for this reader must wait. */
const floodBytes = 6 * 1024 * 1024
const listBytes = 120_000
const videoBytes = 800
/** So many answers a connection takes whose other side reads nothing: who stops reading earlier is only slow. */
const leastBlockingBytes = 256 * 1024
/** A server may wait for a slow client, but not for ever: a time limit for sending is a fair way to get rid of it. */
const patienceMs = 5000

/**
 * A client that asks for the list again and again and never reads (VI-G9). Its commands may not be joined, so each is
 * sent when the one before was read; one that stays unread shows that the server waits for this client.
 */
export const neverReads: TestCase<ServerContext> = {
  id: 'video-index/slow/never-reads',
  role: 'server',
  requirement: 'VI-G9',
  aspect: 'concurrent',
  dependsOn: ['video-index/info/long-list', 'video-index/many/second-client-is-served'],
  needs: { connections: 'at-once' },
  leaves: 'dirty',
  purpose: {
    es: 'Un cliente que pide la lista muchas veces y nunca lee no detiene a los demás.',
    en: 'A client that asks for the list many times and never reads does not stop the others.',
  },
  run: async (given) => {
    const context = withPatience(given)
    const ana = await openPeer(given, 'ana')
    const luis = await openPeer(context, 'luis')
    const client = await registerFresh(context, ana)
    const names = Array.from({ length: listBytes / videoBytes }, () => freshName(context, 'v-').padEnd(videoBytes, 'x'))
    await addVideos(ana, client, names)
    const size = Buffer.byteLength(await askList(ana, names))
    ana.session.stopReading()
    let asked = 0
    while (asked * size < floodBytes) {
      await ana.sendText(info)
      asked++
      if (!(await isRead(context, given.pace, ana))) break
    }
    if (asked * size < leastBlockingBytes)
      throw new PreconditionNotReached({ code: 'not-blocked', text: say('not-blocked') })
    const isHeldUp = await untilHeldUp(given, ana.session, context.pace.answerMs)
    await waitedLongEnough(async () => {
      await expectStillServed(context, videoIndexService, luis)
      await expectNewcomerServed(context, videoIndexService, 'eva')
    })
    expectHeldUp(isHeldUp)
  },
}

function withPatience(context: ServerContext): ServerContext {
  const answerMs = patienceMs + context.pace.answerMs
  return { ...context, pace: { ...context.pace, answerMs, settleMs: answerMs } }
}

/** The deadlines here are generous already: a failure needs no second try. */
async function waitedLongEnough(run: () => Promise<void>): Promise<void> {
  await run().catch((thrown: unknown) => {
    throw thrown instanceof ExpectationFailed
      ? new ExpectationFailed(thrown.reason, { ...thrown.facts, timed: false })
      : thrown
  })
}

/** Whether the server reads what was sent while it is given the time of an answer; without the kernel's word a pause has to do. */
async function isRead({ queues }: ServerContext, pace: Pace, { session }: RawPeer): Promise<boolean> {
  const until = performance.now() + pace.answerMs
  if (!queues) return pause(pace.gapMs, true)
  while (performance.now() < until) {
    const state = await queues.state(session)
    if (state === 'unknown') return pause(pace.gapMs, true)
    if (state === 'empty') return true
  }
  return false
}
