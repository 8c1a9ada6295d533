import { hitting, openRelay, requireHits } from '../../../faults/open-relay.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { openWired } from '../../../wires/open-wired.ts'
import { bytesText } from '../../../words/bytes-text.ts'
import type { Chat } from '../chat.ts'
import type { CommonCase } from '../common-case.ts'
import { notOnThisWire } from '../needs-framing.ts'
import { openChat, seatTwo } from '../open-chat.ts'
import { freshText, longText } from '../texts.ts'
import { isPerson } from '../vocabulary.ts'
import { WiredPerson } from '../wired-person.ts'
import { say } from '../words/say.ts'

const wholeSizes = [127, 128, 1023, 1024, 1025, 1400]
const oversizes = [1401, 3000, 9000]

/** What UDP does to a chat: a datagram has a largest size, and may come twice or not at all (S1, S6). */
export const chatDatagramCases: readonly CommonCase<ServerContext>[] = [
  {
    path: 'talk/up-to-1400-bytes',
    requirement: 'S1',
    aspect: 'valid',
    after: ['talk/whole-and-once'],
    purpose: {
      es: `Textos de ${bytesText(wholeSizes).es} llegan enteros.`,
      en: `Texts of ${bytesText(wholeSizes).en} arrive whole.`,
    },
    run: async (context) => {
      const chat = await openChat(context)
      for (const size of wholeSizes) await chat.exchange(longText(context.random, size))
    },
  },
  {
    path: 'join/said-twice',
    requirement: 'S1',
    aspect: 'faulted',
    after: ['talk/whole-and-once'],
    purpose: {
      es: 'La red repite el datagrama con que alguien se une: no ocupa dos lugares, y conversa con la siguiente persona.',
      en: 'The network repeats the datagram with which somebody joins: she does not take two places, and talks with the next person.',
    },
    run: async (context) => {
      const chat = await joinedThrough(context, 'there', 'repeat')
      await chat.exchange(freshText(context.random))
      await chat.exchange(freshText(context.random))
    },
  },
  {
    path: 'join/lost-answer',
    requirement: 'S1',
    level: 'should',
    aspect: 'faulted',
    after: ['join/said-twice'],
    purpose: {
      es: 'La respuesta a quien se une se pierde: cuando se une otra vez, se le dice de nuevo de quién es el turno.',
      en: 'The answer to whoever joins is lost: when she joins again, she is told again whose turn it is.',
    },
    run: async (context) => {
      const chat = await joinedThrough(context, 'back', 'drop')
      await chat.exchange(freshText(context.random))
    },
  },
  {
    path: 'talk/too-long',
    requirement: 'S6',
    aspect: 'invalid',
    after: ['talk/up-to-1400-bytes'],
    purpose: {
      es: `Textos de ${bytesText(oversizes).es} se rechazan con un error o llegan enteros; nunca recortados.`,
      en: `Texts of ${bytesText(oversizes).en} are refused with an error or arrive whole, never cut.`,
    },
    run: async (context) => {
      const chat = await openChat(context)
      for (const size of oversizes) {
        await sayTooMuch(context, chat, size)
        // the turn comes back to the first one
        if (chat.speaker !== chat.first) await chat.exchange(freshText(context.random))
      }
    },
  },
]

/** Two people join, the first through a relay that does `act` to the first datagram of one direction. */
async function joinedThrough(
  context: ServerContext,
  direction: 'there' | 'back',
  act: 'repeat' | 'drop',
): Promise<Chat> {
  const relay = await openRelay(context, context.subject, hitting(direction, [0], act))
  const ana = await openWired(context, 'ana', { through: relay.port })
  if (isPerson(ana.profile) || !ana.has('join') || !ana.has('turn')) throw notOnThisWire(context)
  const luis = await openWired(context, 'luis', { sameLife: true })
  let chat: Chat | undefined
  context.defer(async () => {
    await ana.say('quit')
    await chat?.leave()
  })
  await ana.say('join')
  // both datagrams are met before the other person joins
  if (act === 'repeat') await new WiredPerson(ana).overhears([], context.pace.settleMs)
  chat = await seatTwo(ana, luis)
  requireHits(relay)
  return chat
}

/** The first person says too much: it is refused, or it arrives whole and the turn passes. @throws ExpectationFailed */
async function sayTooMuch({ random, pace }: ServerContext, chat: Chat, bytes: number): Promise<void> {
  const { first, second } = chat
  const text = longText(random, bytes)
  await first.talk(text)
  if (await first.isRefused(pace.silenceMs)) return
  const problem = await second.hears(text).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (problem === undefined) chat.pass()
  else if (!(problem instanceof ExpectationFailed)) throw problem
  else if (problem.facts.answer === 'wrong') throw oversize('cut-text', bytes, problem)
  else if (!(await first.isRefused(0))) throw oversize('swallowed', bytes, problem)
}

function oversize(
  code: 'cut-text' | 'swallowed',
  bytes: number,
  { reason, facts }: ExpectationFailed,
): ExpectationFailed {
  const { pictures = [] } = reason
  return new ExpectationFailed(
    { code, text: say(code, { bytes }), expected: say('oversize-expected'), pictures },
    facts,
  )
}
