import { ExpectationFailed } from '../../model/outcome-errors.ts'
import type { Random } from '../../model/random.ts'
import type { ServerTraits } from '../../model/server-traits.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import type { LaunchedProgram } from '../../subject/launched-program.ts'
import { SubjectDead } from '../../subject/subject-dead.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { WiredPeer } from '../../wires/wired-peer.ts'
import type { Chat } from './chat.ts'
import { seatTwo, seatWithKeyboard } from './open-chat.ts'
import { freshText } from './texts.ts'
import { isPerson } from './vocabulary.ts'
import { say } from './words/say.ts'

/** Nobody who is left after a trial is waited for longer. */
const leaveMs = 300

/** Finds out which wire a chat server speaks and how many conversations it holds at once. */
export async function characteriseChat(access: ServerAccess, profiles: readonly WireProfile[]): Promise<ServerTraits> {
  const others = new Map<WiredPeer, WiredPeer>()
  const seat = (peer: WiredPeer) => seated(access, peer, others)
  const traits = await characteriseWired(access, profiles, {
    converse: async (peer, random) => talk(await seat(peer), random),
    begin: async (peer, random) => {
      const chat = await seat(peer)
      // a server that is a person itself shows that it has time only by talking
      if (isPerson(peer.profile)) await talk(chat, random)
    },
    leave: async (peer) => {
      await peer.say('quit')
      const both = [peer, others.get(peer)].flatMap((each) => (each ? [each] : []))
      others.delete(peer)
      await Promise.all(both.map((each) => leaveWired(each, leaveMs)))
    },
  })
  const { subject } = access
  // the second person of the trial may still wait for an answer from the keyboard
  if (subject.program && profiles.some((each) => each.name === traits.wire && isPerson(each))) await subject.restart()
  return traits
}

async function talk(chat: Chat, random: Random): Promise<void> {
  await chat.exchange(freshText(random, '¿Qué tal?'))
  await chat.exchange(freshText(random, 'Bien, ¿y usted?'))
}

async function seated(access: ServerAccess, peer: WiredPeer, others: Map<WiredPeer, WiredPeer>): Promise<Chat> {
  if (isPerson(peer.profile)) return seatWithKeyboard(peer, programOf(access))
  const other = new WiredPeer('otra', await otherSession(access), peer.pace, peer.profile, 'client')
  others.set(peer, other)
  return seatTwo(peer, other)
}

async function otherSession(access: ServerAccess) {
  try {
    return await access.connect()
  } catch (thrown) {
    // a server with a place for one only is no relay, and not dead
    if (thrown instanceof SubjectDead) throw new ExpectationFailed({ code: 'one-place', text: thrown.text })
    throw thrown
  }
}

function programOf({ subject }: ServerAccess): LaunchedProgram {
  if (subject.program) return subject.program
  throw new ExpectationFailed({ code: 'nobody-types', text: say('nobody-types') })
}
