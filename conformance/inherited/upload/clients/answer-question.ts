import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { encodeMessage } from '../../../wires/encode-message.ts'
import { fold } from '../../../wires/fold.ts'
import { missing, unexpected } from '../../../wires/message-failures.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { say } from '../words/say.ts'
import { type HostedClient, typedFor } from './host-client.ts'

/** What a person may want. */
export type Choice = 'overwrite' | 'keep'

/** What prompts ask for, and what is then typed. */
const prompts: readonly { readonly asks: RegExp; readonly typed: Readonly<Record<Choice, string>> }[] = [
  { asks: /[([]\s*s\s*[/|,]\s*n\s*[)\]]/, typed: { overwrite: 's', keep: 'n' } },
  { asks: /[([]\s*y\s*[/|,]\s*n\s*[)\]]/, typed: { overwrite: 'y', keep: 'n' } },
  { asks: /[([]\s*si\s*[/|,]\s*no\s*[)\]]/, typed: { overwrite: 'si', keep: 'no' } },
]

/**
 * Asks the client whether to overwrite, sees the question on its terminal, types the person's answer there and hears it
 * from the client. @throws ExpectationFailed when any of that does not happen.
 */
export async function answerQuestion({ context, peer }: HostedClient, choice: Choice): Promise<void> {
  const before = context.program().terminal().length
  await peer.say('ask')
  await expectNoAnswerYet()
  const { typed, isShown } = await typedAnswer()
  if (!isShown)
    throw new ExpectationFailed(
      {
        code: 'question-not-shown',
        text: say('question-not-shown'),
        expected: say('question-not-shown-expected'),
      },
      { answer: 'none', timed: true },
    )
  context.answers({ overwrite: choice === 'overwrite' ? 'yes' : 'no' }, typed)
  if ((await hearChoice(peer)) !== choice)
    throw new ExpectationFailed(
      { code: 'wrong-choice', text: say('wrong-choice', { typed }), expected: say('wrong-choice-expected') },
      { answer: 'wrong' },
    )

  async function expectNoAnswerYet(): Promise<void> {
    const early = await peer.hear(['overwrite', 'keep'], context.pace.silenceMs)
    if (early.kind !== 'message') return
    throw new ExpectationFailed(
      {
        code: 'answered-unasked',
        text: say('answered-unasked'),
        expected: say('answered-unasked-expected'),
      },
      { answer: 'wrong' },
    )
  }

  async function typedAnswer(): Promise<{ readonly typed: string; readonly isShown: boolean }> {
    const program = context.program()
    const isShown = await program.waitForTerminal((text) => text.slice(before).trim() !== '', context.pace.answerMs)
    const question = fold(program.terminal().slice(before))
    const prompt = prompts.find(({ asks }) => asks.test(question))
    const usual = choice === 'overwrite' ? 'si' : 'no'
    return { typed: prompt?.typed[choice] ?? typedFor(context, choice) ?? usual, isShown }
  }
}

/**
 * What the client answers. Where nothing marks the end of a text and the yes is not acknowledged, the content may come
 * right behind it.
 */
async function hearChoice(peer: WiredPeer): Promise<string> {
  const { profile, pace } = peer
  const yes = encodeMessage(profile, 'client', 'overwrite').toString('latin1').toLowerCase()
  const isJoined = (bytes: Buffer) =>
    profile.framing.kind === 'raw' &&
    bytes.length > yes.length &&
    bytes.toString('latin1', 0, yes.length).toLowerCase() === yes
  const heard = await peer.hear(['overwrite', 'keep'], pace.answerMs, isJoined)
  if (heard.kind === 'message') return heard.message
  if (heard.kind !== 'unknown') throw missing(profile, ['overwrite', 'keep'], heard)
  if (!isJoined(heard.bytes)) throw unexpected(profile, ['overwrite', 'keep'], heard.bytes)
  peer.frames.putBack(heard.bytes.subarray(yes.length))
  return 'overwrite'
}
