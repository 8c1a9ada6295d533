import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { leaveWired } from '../../../wires/leave-wired.ts'
import { openWired } from '../../../wires/open-wired.ts'
import type { CommonCase } from '../common-case.ts'
import { notOnThisWire } from '../needs-framing.ts'
import { openChat } from '../open-chat.ts'
import { freshText } from '../texts.ts'
import { isPerson } from '../vocabulary.ts'
import { WiredPerson } from '../wired-person.ts'
import { say } from '../words/say.ts'

/** One conversation after the other, and somebody who finds both places taken (S5). */
export const nextCases: readonly CommonCase<ServerContext>[] = [
  {
    path: 'next/another-conversation',
    requirement: 'S5',
    aspect: 'valid',
    after: ['quit/tells-the-other', 'quit/from-the-second'],
    needs: { connections: 'several' },
    purpose: {
      es: 'Cuando una conversación termina, otras dos personas pueden empezar la suya.',
      en: 'When one conversation has ended, two other people can begin theirs.',
    },
    run: async (context) => {
      const chat = await openChat(context)
      await chat.exchange(freshText(context.random))
      // the second person leaves this time
      await chat.leave()
      const next = await openChat(context, 'eva', 'juan')
      await next.exchange(freshText(context.random))
      await next.exchange(freshText(context.random))
    },
  },
  {
    path: 'next/third-disturbs-nobody',
    requirement: 'S5',
    aspect: 'concurrent',
    after: ['next/another-conversation'],
    needs: { connections: 'several' },
    leaves: 'dirty',
    purpose: {
      es: 'Una tercera persona que llega espera o es rechazada: no recibe lo que dicen las otras dos ni las interrumpe.',
      en: 'A third person who comes waits or is refused: she neither hears what the other two say nor interrupts them.',
    },
    run: async (context) => {
      const chat = await openChat(context)
      if (isPerson(chat.first.peer.profile)) throw notOnThisWire(context)
      const eva = await openWired(context, 'eva', { sameLife: true })
      await eva.say('join')
      const texts = [freshText(context.random), freshText(context.random)]
      for (const text of texts) await chat.exchange(text)
      if ((await new WiredPerson(eva).overhears(texts, context.pace.silenceMs)) !== undefined)
        throw new ExpectationFailed(
          { code: 'third-hears', text: say('third-hears'), expected: say('third-expected') },
          { answer: 'wrong' },
        )
      await chat.leave()
      await eva.say('quit')
      await leaveWired(eva, context.pace.silenceMs)
    },
  },
]
