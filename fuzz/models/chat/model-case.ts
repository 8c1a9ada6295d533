import { type ChatExercise, caseId } from '../../../conformance/inherited/chat/chat-exercise.ts'
import { forRelays } from '../../../conformance/inherited/chat/needs-framing.ts'
import type { TestCase } from '../../../conformance/model/test-case.ts'
import type { ServerContext } from '../../../conformance/runner/server-context.ts'
import { checkConcurrently } from '../../engine/check-concurrently.ts'
import { conclude } from '../../engine/conclude.ts'
import { talkProperty } from './talk-property.ts'
import { talkScenario } from './talk-scenario.ts'
import { say } from './words/say.ts'

/** S1 over random conversations; cuts, boundaries and long texts each have cases on which it depends. */
export function modelEquality(chat: ChatExercise): TestCase<ServerContext> {
  const isStream = chat.transport === 'tcp'
  const before = isStream
    ? ['talk/whole-and-once', 'cut/at-any-byte', 'cut/inside-a-character', 'boundary/around-chunks']
    : ['talk/whole-and-once', 'talk/up-to-1400-bytes']
  return forRelays({
    id: caseId(chat, 'fuzz/model-equality'),
    role: 'server',
    requirement: `${chat.prefix}-S1`,
    aspect: isStream ? 'cut' : 'valid',
    dependsOn: before.map((path) => caseId(chat, path)),
    purpose: say('purpose-model'),
    run: async (context) => {
      const { seed, fuzzRuns, pace } = context
      const shrink = { tries: 40, withinMs: Math.min(10_000, 10 * pace.answerMs) }
      // the people of two conversations that begin at once may be seated across
      const options = { seed, runs: fuzzRuns, lanes: 1, shrink }
      const outcome = await checkConcurrently(talkProperty(context, isStream), options)
      conclude(context, outcome, { name: `${chat.exercise}-model`, scenario: talkScenario(chat) })
    },
  })
}
