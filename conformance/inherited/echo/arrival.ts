import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import { replyMissing } from '../../oracles/reply-missing.ts'
import type { ConnectOptions, ServerContext } from '../../runner/server-context.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { openWired } from '../../wires/open-wired.ts'
import type { Framing } from '../../wires/wire-profile.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { say } from './words/say.ts'

const lineEnd: Framing = { kind: 'marker', marker: Buffer.from('\n') }

/** The traits under which it is noted what an echo server does with a message. */
export const traitNames = { echoes: 'echoes', silent: 'silent' } as const

/** A text that nobody else says. */
export function freshText(random: Random): string {
  return `hola ${100_000 + random.below(900_000)}`
}

/** Reaches the server as one more client, who leaves when the case ends. */
export async function openTalker(context: ServerContext, name: string, options?: ConnectOptions): Promise<WiredPeer> {
  const peer = await openWired(context, name, options)
  context.defer(async () => void (await leaveWired(peer)))
  return peer
}

/** Whether the server answers each message with itself. */
export function isEcho({ traits }: Pick<ServerContext, 'traits'>): boolean {
  return traits.details[traitNames.echoes] !== undefined
}

/** @throws NotApplicable where the server answers nothing, or where nothing marks the end of a message. */
export function requireMarkedAnswers({ traits, wire }: ServerContext): void {
  requireAnswers({ traits })
  if (wire === 'raw') throw new NotApplicable({ code: 'not-marked', text: say('not-marked') })
}

/** @throws NotApplicable where the server answers nothing. */
export function requireAnswers({ traits }: Pick<ServerContext, 'traits'>): void {
  if (traits.details[traitNames.silent] !== undefined)
    throw new NotApplicable({ code: 'answers-nothing', text: say('answers-nothing') })
}

/**
 * The next answer. Where lines are spoken its end is awaited, for a server that sends bytes back as they come may send
 * them in pieces. @throws ExpectationFailed
 */
export async function hearAnswer(peer: WiredPeer, withinMs: number = peer.pace.answerMs): Promise<Buffer> {
  if (peer.profile.framing.kind !== 'line') return (await peer.expect(['answer'], withinMs)).bytes
  const { kind, bytes, waitedMs } = await peer.nextFrame(lineEnd, withinMs)
  if (kind === 'frame') return bytes
  throw replyMissing({ kind, bytes, waitedMs }, say('answer-expected'))
}

/** Says a text and sees that it arrived: by any answer, or on the terminal of a server that we launched. */
export async function expectArrival(
  { subject, pace, traits, observe }: ServerContext,
  peer: WiredPeer,
  text: string,
): Promise<void> {
  await peer.say('message', { text })
  const isSilent = traits.details[traitNames.silent] !== undefined
  const shown = subject.program?.waitForTerminal((terminal) => terminal.includes(text), pace.answerMs)
  const heard = isSilent ? undefined : await peer.hear(['answer'])
  if (heard?.kind === 'message') return
  if (await shown) return observe(say('arrived-by-terminal'))
  const ms = Math.round(pace.answerMs)
  if (!subject.program)
    throw new PreconditionNotReached({ code: 'nothing-to-see', text: say('nothing-to-see', { ms }) })
  throw new ExpectationFailed(
    { code: 'nothing-seen', text: say('nothing-seen', { ms }), expected: say('arrival-expected') },
    { answer: heard?.kind === 'end' || heard?.kind === 'reset' ? 'closed' : 'none', timed: true },
  )
}
