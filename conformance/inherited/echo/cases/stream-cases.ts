import { isSeen } from '../../../faults/evidence.ts'
import { sendInPieces } from '../../../faults/send-in-pieces.ts'
import { ExpectationFailed, NotApplicable, PreconditionNotReached } from '../../../model/outcome-errors.ts'
import type { TestCase } from '../../../model/test-case.ts'
import type { Text } from '../../../model/text.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { leaveWired } from '../../../wires/leave-wired.ts'
import type { WiredPeer } from '../../../wires/wired-peer.ts'
import { bytesText } from '../../../words/bytes-text.ts'
import { say as sayEngine } from '../../../words/say.ts'
import { freshText, hearAnswer, isEcho, openTalker, requireAnswers, requireMarkedAnswers } from '../arrival.ts'
import type { EchoKind } from '../echo-kind.ts'
import { say } from '../words/say.ts'

const accented = 'áé'
const boundaries = [127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 4095, 4096, 4097]

/** Messages in a byte stream: cut (G1, G4), joined (G2), at the boundaries of chunks (G3), and without an end (G12). */
export function streamEchoCases({ exercise, prefix }: EchoKind): TestCase<ServerContext>[] {
  const common = { role: 'server', dependsOn: [`${exercise}/message/arrives`] } as const
  return [
    {
      ...common,
      id: `${exercise}/cut/any-byte`,
      requirement: `${prefix}-G1`,
      aspect: 'cut',
      purpose: {
        es: 'Un mensaje cortado después de cada uno de sus bytes se contesta como uno solo.',
        en: 'A message cut after each of its bytes is answered as one.',
      },
      run: (context) => cutEach(context, 'abcdef', 'cut-not-understood'),
    },
    {
      ...common,
      id: `${exercise}/cut/inside-characters`,
      requirement: `${prefix}-G4`,
      aspect: 'cut',
      dependsOn: [`${exercise}/cut/any-byte`, `${exercise}/survives/accents`],
      purpose: {
        es: 'Un mensaje con tildes, cortado también dentro de un carácter, se contesta como uno solo.',
        en: 'A message with accents, cut within a character too, is answered as one.',
      },
      run: (context) => cutEach(context, accented, 'character-cut'),
    },
    {
      ...common,
      id: `${exercise}/join/two-in-one-segment`,
      requirement: `${prefix}-G2`,
      aspect: 'joined',
      purpose: {
        es: 'Dos mensajes que llegan en un mismo segmento se contestan los dos, en orden.',
        en: 'Two messages that come in one segment are both answered, in order.',
      },
      run: async (context) => {
        requireMarkedAnswers(context)
        const ana = await openTalker(context, 'ana')
        const texts = [freshText(context.random), freshText(context.random)]
        await ana.sendBytes(Buffer.concat(texts.map((text) => ana.encode('message', { text }))))
        for (const [i, text] of texts.entries()) {
          const heard = await answerTo(context, ana, text)
          if (i > 0 && heard === 'closed') throw new NotApplicable({ code: 'one-message', text: say('one-message') })
          if (heard !== 'right') throw failed('join-not-understood', 'join-expected', heard)
        }
      },
    },
    {
      ...common,
      id: `${exercise}/boundary/around-chunks`,
      requirement: `${prefix}-G3`,
      aspect: 'valid',
      purpose: {
        es: `Los mensajes de ${bytesText(boundaries).es} se entienden.`,
        en: `Messages of ${bytesText(boundaries).en} are understood.`,
      },
      run: async (context) => {
        requireMarkedAnswers(context)
        for (const bytes of boundaries) {
          const ana = await openTalker(context, 'ana')
          const text = 'x'.repeat(bytes)
          await ana.say('message', { text })
          const heard = await answerTo(context, ana, text)
          if (heard !== 'right') throw failed('boundary-not-understood', 'boundary-expected', heard, { bytes })
          await leaveWired(ana)
        }
      },
    },
    {
      ...common,
      id: `${exercise}/framing/marked`,
      requirement: `${prefix}-G12`,
      aspect: 'valid',
      purpose: {
        es: 'El final de cada mensaje está marcado.',
        en: 'The end of each message is marked.',
      },
      run: async (context) => {
        requireAnswers(context)
        if (context.wire !== 'raw') return
        throw new ExpectationFailed(
          { code: 'unframed-wire', text: say('unframed-wire'), expected: say('framed-expected') },
          { answer: 'wrong' },
        )
      },
    },
  ]
}

async function cutEach(
  context: ServerContext,
  text: string,
  code: 'cut-not-understood' | 'character-cut',
): Promise<void> {
  requireMarkedAnswers(context)
  const { pace, queues } = context
  const bytes = Buffer.from(`${text}\n`)
  let ana = await openTalker(context, 'ana')
  for (let offset = 1; offset < bytes.length; offset++) {
    if (ana.session.ending) ana = await openTalker(context, 'ana')
    const evidence = await sendInPieces(ana.session, bytes, [offset], { gapMs: Math.max(pace.gapMs, 10), queues })
    const heard = await answerTo(context, ana, text)
    if (heard !== 'right') throw failed(code, 'cut-expected', heard)
    if (!isSeen(evidence))
      throw new PreconditionNotReached({ code: 'cut-unseen', text: sayEngine('cut-unseen', { offset }) })
  }
  // who answers in its own words has answered each message once
  if (!isEcho(context) && (await ana.hear(['answer'], pace.silenceMs)).kind === 'message')
    throw failed(code, 'cut-expected', 'wrong')
}

/** The answer to a message: right when it is the echo of one that echoes, else when it is the only one. */
async function answerTo(
  context: ServerContext,
  peer: WiredPeer,
  text: string,
): Promise<'right' | 'wrong' | 'none' | 'closed'> {
  try {
    const answer = await hearAnswer(peer)
    return isEcho(context) && answer.toString() !== text ? 'wrong' : 'right'
  } catch (thrown) {
    if (thrown instanceof ExpectationFailed) return thrown.facts.answer === 'closed' ? 'closed' : 'none'
    throw thrown
  }
}

function failed(
  code: 'cut-not-understood' | 'character-cut' | 'join-not-understood' | 'boundary-not-understood',
  expected: 'cut-expected' | 'join-expected' | 'boundary-expected',
  heard: 'wrong' | 'none' | 'closed',
  values: Record<string, number> = {},
): ExpectationFailed {
  const text: Text = say(code, values)
  return new ExpectationFailed({ code, text, expected: say(expected) }, { answer: heard, timed: heard === 'none' })
}
