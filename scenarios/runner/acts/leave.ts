import { setTimeout as deadline } from 'node:timers/promises'
import type { Act } from '../act.ts'
import type { OpenPeer, ScenarioRun } from '../scenario-run.ts'

/** Sends FIN: the peer says no more, and may still read. */
export function endAct(index: number): Act {
  return async (run) => {
    const peer = await run.peer(index)
    peer.isMidMessage = true
    peer.channel.session.end()
  }
}

/** Breaks the connection with RST, once the system has taken what was said before. */
export function resetAct(index: number): Act {
  return async (run) => {
    const peer = await run.peer(index)
    await handedOver(peer, run)
    peer.channel.session.reset()
    await run.drop(index)
  }
}

async function handedOver({ written }: OpenPeer, { stage }: ScenarioRun): Promise<void> {
  const giveUp = new AbortController()
  const late = deadline(stage.pace.answerMs, undefined, { signal: giveUp.signal }).catch(() => undefined)
  await Promise.race([written, late])
  giveUp.abort()
}
