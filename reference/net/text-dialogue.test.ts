import { expect, it } from 'vitest'
import { connectLink } from './connect-link.ts'
import { TcpListener } from './tcp-listener.ts'
import type { TcpSession } from './tcp-session.ts'
import { type CameText, TextDialogue } from './text-dialogue.ts'

const withinMs = 5000

/** A dialogue and the other side of it, which we play. */
async function stage(answerWithinMs = withinMs) {
  const listener = await TcpListener.listen()
  const connected = await connectLink('127.0.0.1', listener.port, withinMs)
  if ('problem' in connected) throw new Error(connected.problem.code)
  const other = (await listener.accept(withinMs)) as TcpSession
  const came: CameText[] = []
  const unanswered: string[] = []
  let wake = () => {}
  const dialogue = new TextDialogue({
    link: connected.link,
    silenceMs: 20,
    answerWithinMs,
    onText: (text) => {
      came.push(text)
      wake()
    },
    onNoAnswer: (line) => unanswered.push(line),
  })
  return {
    dialogue,
    other,
    came,
    unanswered,
    next: () => new Promise<void>((resolve) => (wake = resolve)),
    [Symbol.asyncDispose]: () => listener[Symbol.asyncDispose](),
  }
}

const heard = async (session: TcpSession) => {
  const arrival = await session.next(withinMs)
  return arrival.kind === 'bytes' ? arrival.bytes.toString() : arrival.kind
}

it('sends a line only after the answer to the one before, and leaves after the last answer', async () => {
  await using play = await stage()
  for (const line of ['uno', 'dos']) play.dialogue.say(line)
  play.dialogue.leave()
  play.dialogue.say('tarde')
  for (const line of ['uno', 'dos']) {
    expect(await heard(play.other)).toBe(line)
    expect(play.other.hasArrived).toBe(false)
    await play.other.write(Buffer.from(`a ${line}`))
  }
  expect(await play.dialogue.ended).toEqual({ kind: 'left' })
  expect(await heard(play.other)).toBe('end')
  expect(play.came).toEqual([
    { text: 'a uno', answers: 'uno' },
    { text: 'a dos', answers: 'dos' },
  ])
})

it('tells what nobody asked for, and what came before the end', async () => {
  await using play = await stage()
  const greeting = play.next()
  await play.other.write(Buffer.from('hola'))
  await greeting
  play.dialogue.say('uno')
  await heard(play.other)
  await play.other.write(Buffer.from('a medias'))
  play.other.end()
  expect(await play.dialogue.ended).toEqual({ kind: 'end' })
  expect(play.came).toEqual([
    { text: 'hola', answers: undefined },
    { text: 'a medias', answers: 'uno' },
  ])
})

it('goes on after a line that is not answered', async () => {
  await using play = await stage(30)
  play.dialogue.say('uno')
  play.dialogue.say('dos')
  expect(await heard(play.other)).toBe('uno')
  expect(await heard(play.other)).toBe('dos')
  expect(play.unanswered[0]).toBe('uno')
  play.dialogue.leaveNow()
  expect(await play.dialogue.ended).toEqual({ kind: 'left' })
})

it('tells an endless answer in parts', async () => {
  await using play = await stage()
  play.dialogue.say('uno')
  await heard(play.other)
  const size = 5 * 1024 * 1024
  await play.other.write(Buffer.alloc(size, 'ñ'))
  play.other.end()
  await play.dialogue.ended
  expect(play.came.map(({ answers }) => answers).slice(0, 2)).toEqual(['uno', undefined])
  expect(play.came.length).toBeGreaterThan(3)
  expect(play.came.map(({ text }) => text).join('')).toBe('ñ'.repeat(size / 2))
})
