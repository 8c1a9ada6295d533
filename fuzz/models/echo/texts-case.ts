import fc from 'fast-check'
import { isSeen } from '../../../conformance/faults/evidence.ts'
import { sendInPieces } from '../../../conformance/faults/send-in-pieces.ts'
import { hearAnswer, openTalker } from '../../../conformance/inherited/echo/arrival.ts'
import type { EchoKind } from '../../../conformance/inherited/echo/echo-kind.ts'
import { ExpectationFailed } from '../../../conformance/model/outcome-errors.ts'
import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { leaveWired } from '../../../conformance/wires/leave-wired.ts'
import type { WiredPeer } from '../../../conformance/wires/wired-peer.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { conclude } from '../../engine/conclude.ts'
import type { Property } from '../../engine/property.ts'
import { cutPlace, type Message, textsScenario } from './texts-scenario.ts'
import { say } from './words/say.ts'

const words = ['hola', 'ñandú', '5 €', '¿qué?', 'a  b', 'x'.repeat(1100), '0', '日本']
const mostMessages = 4
const mostThousandths = 1000

const examples: fc.Arbitrary<readonly Message[]> = fc.array(
  fc.record({
    text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join(' ')),
    cut: fc.option(fc.nat(mostThousandths), { nil: undefined }),
  }),
  { minLength: 1, maxLength: mostMessages },
)

/** Any texts come back (S2), in a stream also when they are cut (G1). */
export function textsCase(kind: Pick<EchoKind, 'exercise' | 'prefix' | 'transport'>): TestCase<ServerContext> {
  const { exercise, prefix, transport } = kind
  return {
    id: `${exercise}/fuzz/any-text`,
    role: 'server',
    requirement: transport === 'tcp' ? `${prefix}-G1` : `${prefix}-S2`,
    aspect: 'valid',
    dependsOn: [`${exercise}/message/arrives`],
    needs: { claim: 'echo' },
    purpose: say('purpose-model'),
    run: async (context) => {
      const outcome = await checkConcurrently(textsProperty(context, transport), {
        seed: context.seed,
        runs: context.fuzzRuns,
        lanes: 1,
        shrink: { tries: 40, withinMs: Math.min(10_000, 10 * context.pace.answerMs) },
      })
      conclude(context, outcome, { name: `${exercise}-texts`, scenario: textsScenario(kind) })
    },
  }
}

function textsProperty(context: ServerContext, transport: EchoKind['transport']): Property<readonly Message[]> {
  return {
    name: 'echo-texts',
    arbitrary: examples,
    recover: async () => true,
    run: async (messages) => {
      const sent = messages.map(({ text }) => Buffer.from(text))
      const failed = (actual: ExpectationFailed['reason']['text']) => ({
        kind: 'broke' as const,
        reason: {
          code: 'model-differs',
          text: say('model-differs', {
            count: messages.length,
            said: messages.map(({ text }) => JSON.stringify(text.slice(0, 20))).join(' · '),
          }),
          expected: say('model-expected'),
          actual,
        },
        facts: { answer: 'wrong' as const },
        sent,
      })
      let seen = true
      const peer = await openTalker(context, 'ana')
      try {
        for (const message of messages) {
          seen = (await talk(context, peer, message, transport)) && seen
          const came = (await hearAnswer(peer)).toString()
          if (came !== message.text) return failed({ es: `«${came.slice(0, 60)}»`, en: `“${came.slice(0, 60)}”` })
        }
        return { kind: 'held', seen, sent }
      } catch (problem) {
        if (!(problem instanceof ExpectationFailed)) throw problem
        return failed(problem.reason.text)
      } finally {
        // who serves one client after the other waits for this one to go
        await leaveWired(peer)
      }
    },
  }
}

async function talk(
  { pace, wire }: ServerContext,
  peer: WiredPeer,
  { text, cut }: Message,
  transport: EchoKind['transport'],
): Promise<boolean> {
  if (cut === undefined || transport === 'udp' || wire === 'raw') {
    await peer.say('message', { text })
    return true
  }
  const bytes = peer.encode('message', { text })
  const offset = cutPlace(bytes.length, cut)
  return isSeen(await sendInPieces(peer.session, bytes, [offset], { gapMs: pace.gapMs, served: true }))
}
