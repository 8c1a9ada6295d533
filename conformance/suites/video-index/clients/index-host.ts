import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { RawPeer } from '../../../peers/raw-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { brief } from '../oracles/ask.ts'
import { say } from '../words/say.ts'

/** Launches the client with a keyboard and takes its connection, as its central server. */
export async function hostClient(context: ClientContext): Promise<RawPeer> {
  await context.launch({ terminal: 'pty' })
  const peer = new RawPeer('servidor', await context.accept('servidor'), context.pace)
  context.defer(() => peer[Symbol.asyncDispose]())
  return peer
}

/** Types a line and expects the client to send exactly that; a line break after it is allowed. */
export async function expectTyped(context: ClientContext, peer: RawPeer, command: string): Promise<void> {
  context.does({ act: 'command', values: { line: command } }, [command])
  await expectSent(peer, command, 'client-other-command')
}

/** What the client sends next is exactly `command`. @throws ExpectationFailed with what it sent instead. */
export async function expectSent(
  peer: RawPeer,
  command: string,
  code: 'client-other-command' | 'client-sent-empty-line',
): Promise<void> {
  const expected = say('client-command-expected', { command })
  const arrival = await peer.reply((received) => withoutBreak(received.toString()) === command)
  if (arrival.kind !== 'whole')
    throw new ExpectationFailed(
      { code: 'client-sent-nothing', text: say('client-sent-nothing'), expected },
      { answer: arrival.kind === 'deadline' ? 'none' : 'closed', timed: arrival.kind === 'deadline' },
    )
  const sent = arrival.bytes.toString()
  if (withoutBreak(sent) === command) return
  const actual = say('client-command-was', { command: brief(sent) || JSON.stringify(sent) })
  throw new ExpectationFailed({ code, text: say(code), expected, actual }, { answer: 'wrong', details: { sent } })
}

function withoutBreak(text: string): string {
  return text.replace(/\r?\n$/, '')
}
