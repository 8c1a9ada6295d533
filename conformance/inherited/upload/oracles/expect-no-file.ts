import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { placesOf } from '../../../oracles/places-of.ts'
import type { ServerContext } from '../../../runner/server-context.ts'
import { say } from '../words/say.ts'

/** How often the disk is looked at. */
const lookAgainMs = 5

/** No file bears this name; a server may write under it as long as it takes the file away again. */
export async function expectNoFile(context: ServerContext, name: string): Promise<void> {
  const until = performance.now() + context.pace.answerMs
  for (;;) {
    const places = await placesOf(context, ({ path }) => basename(path) === name)
    if (places.length === 0) return
    if (performance.now() >= until)
      throw new ExpectationFailed(
        {
          code: 'half-file',
          text: say('half-file', { place: places.join(', ') }),
          expected: say('half-file-expected'),
        },
        { answer: 'wrong', timed: true },
      )
    await pause(lookAgainMs)
  }
}
