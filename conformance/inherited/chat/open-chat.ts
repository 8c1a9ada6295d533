import { ExpectationFailed, PreconditionNotReached } from '../../model/outcome-errors.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { LaunchedProgram } from '../../subject/launched-program.ts'
import { missing, unexpected } from '../../wires/message-failures.ts'
import { openWired } from '../../wires/open-wired.ts'
import type { WiredPeer } from '../../wires/wired-peer.ts'
import { Chat } from './chat.ts'
import { KeyboardPerson } from './keyboard-person.ts'
import { isPerson } from './vocabulary.ts'
import { WiredPerson } from './wired-person.ts'
import { say } from './words/say.ts'

/** How often somebody joins whose joining is not answered. */
const joinTries = 3

/**
 * Begins a conversation: between two people whose programs we are, or with the person at the server's keyboard. It is
 * left politely when the case ends.
 * @throws ExpectationFailed when the server does not seat them.
 */
export async function openChat(context: ServerContext, name = 'ana', other = 'luis'): Promise<Chat> {
  const ana = await openWired(context, name)
  if (isPerson(ana.profile)) {
    const { program } = context.subject
    if (!program) throw new PreconditionNotReached({ code: 'nobody-types', text: say('nobody-types') })
    const chat = await seatWithKeyboard(ana, program)
    context.defer(async () => void (await chat.leave()))
    return chat
  }
  const luis = await openWired(context, other, { sameLife: true })
  // a server that did not seat them is left as well
  let chat = new Chat(new WiredPerson(ana), new WiredPerson(luis))
  context.defer(async () => void (await chat.leave()))
  try {
    chat = await seatTwo(ana, luis)
  } catch (thrown) {
    // who was seated may not keep the place of whoever tries next
    for (const { session } of [ana, luis]) session.end()
    throw thrown
  }
  return chat
}

/** Seats one person with the server's own. */
export async function seatWithKeyboard(ana: WiredPeer, program: LaunchedProgram): Promise<Chat> {
  await ana.say('join')
  return new Chat(new WiredPerson(ana), new KeyboardPerson(program, ana.pace, ana.profile))
}

/** Seats two people; who is told to speak first is the first of the conversation. @throws ExpectationFailed */
export async function seatTwo(ana: WiredPeer, luis: WiredPeer): Promise<Chat> {
  await ana.say('join')
  await luis.say('join')
  const [one, two] = [new WiredPerson(ana), new WiredPerson(luis)]
  if (!ana.has('turn')) return new Chat(one, two)
  if (!ana.has('wait')) {
    await seatOf(ana, ['turn'])
    return new Chat(one, two)
  }
  const [place, other] = await Promise.all([seatOf(ana, ['turn', 'wait']), seatOf(luis, ['turn', 'wait'])])
  if (place === other)
    throw new ExpectationFailed(
      { code: 'same-turn', text: say('same-turn', { message: place }), expected: say('same-turn-expected') },
      { answer: 'wrong' },
    )
  return place === 'turn' ? new Chat(one, two) : new Chat(two, one)
}

/** What somebody who joined is told; what else is said to her, for example a welcome, is passed over. */
export async function seatOf(peer: WiredPeer, messages: readonly string[]): Promise<string> {
  const tries = peer.has('join') ? joinTries : 1
  let odd: Buffer | undefined
  for (let tried = 1; ; ) {
    const heard = await peer.hear(messages, peer.pace.answerMs / tries)
    if (heard.kind === 'message') return heard.message
    if (heard.kind === 'unknown') odd = heard.bytes
    else if (heard.kind === 'deadline' && tried < tries) {
      tried++
      await peer.say('join')
    } else throw odd ? unexpected(peer.profile, messages, odd) : missing(peer.profile, messages, heard)
  }
}
