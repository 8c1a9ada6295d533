import { setTimeout as pause } from 'node:timers/promises'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import { paceFor } from '../../model/pace.ts'
import type { Random } from '../../model/random.ts'
import type { ServerTraits } from '../../model/server-traits.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import { SubjectDead } from '../../subject/subject-dead.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { WiredPeer } from '../../wires/wired-peer.ts'
import { freshText, hearAnswer, traitNames } from './arrival.ts'
import { say } from './words/say.ts'

const gapMs = 40
const newline = 0x0a
const shownMs = 1000
/** What is supposed of a server whose answering time cannot be measured, for it answers nothing. */
const supposedMs = 20

/** Finds out whether a server echoes, answers in its own words or only shows what comes, and what ends a message for it. */
export async function characteriseEcho(access: ServerAccess, profiles: readonly WireProfile[]): Promise<ServerTraits> {
  let echoes = false
  const traits = await characteriseWired(access, profiles, {
    converse: async (peer, random) => {
      echoes = await talk(peer, random)
    },
    begin: async (peer, random) => {
      const text = freshText(random)
      await peer.say('message', { text })
      const { bytes } = await peer.expect(['answer'])
      echoes ||= bytes.toString().trimEnd() === text
    },
    leave: async (peer) => void (await leaveWired(peer)),
  })
  if (traits.answeringMs === undefined) return (await onTerminal(access, profiles)) ?? traits
  return echoes ? { ...traits, details: { ...traits.details, [traitNames.echoes]: 'yes' } } : traits
}

/**
 * One message, in two pieces where its end is marked; gives whether it came back.
 * @throws ExpectationFailed when it was not answered as one.
 */
async function talk(peer: WiredPeer, random: Random): Promise<boolean> {
  const text = freshText(random)
  const bytes = peer.encode('message', { text })
  const isMarked = bytes.at(-1) === newline
  const middle = bytes.length >> 1
  if (isMarked) {
    await peer.sendBytes(bytes.subarray(0, middle))
    await pause(gapMs)
    await peer.sendBytes(bytes.subarray(middle))
  } else await peer.say('message', { text })
  const answer = await hearAnswer(peer).catch((thrown: unknown) => {
    if (!(thrown instanceof ExpectationFailed) || peer.frames.unread.length === 0) throw thrown
    throw unframed()
  })
  peer.understood++
  if (answer.toString() === text) return true
  if (isMarked && (await peer.session.next(peer.pace.settleMs)).kind === 'bytes') throw unframed()
  return false
}

function unframed(): ExpectationFailed {
  return new ExpectationFailed(
    { code: 'unframed-wire', text: say('unframed-wire'), expected: say('framed-expected') },
    { answer: 'wrong' },
  )
}

/** A server that answers nothing may show on its terminal what comes. */
async function onTerminal(
  { subject, connect, timeoutScale }: ServerAccess,
  [profile]: readonly WireProfile[],
): Promise<ServerTraits | undefined> {
  if (!profile || !subject.program) return undefined
  const pace = paceFor(supposedMs, timeoutScale)
  const isShown = async (text: string): Promise<boolean> => {
    const peer = new WiredPeer('ana', await connect(), pace, profile, 'client')
    await peer.say('message', { text })
    const shown = await subject.program?.waitForTerminal((terminal) => terminal.includes(text), shownMs * timeoutScale)
    await leaveWired(peer)
    return shown === true
  }
  try {
    if (!(await isShown('hola 1234567'))) return undefined
    const isShownAgain =
      (await subject.program.waitForExit(pace.silenceMs)) === undefined && (await isShown('hola 7654321'))
    return {
      concurrency: isShownAgain ? 'iterative' : 'one-life',
      answeringMs: supposedMs,
      wire: profile.name,
      details: { [traitNames.silent]: 'yes' },
      observations: [say('trait-silent')],
    }
  } catch (thrown) {
    if (thrown instanceof SubjectDead) return undefined
    throw thrown
  }
}
