import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { NotApplicable } from '../../../conformance/model/outcome-errors.ts'
import { say } from '../../words/say.ts'
import type { Act } from '../act.ts'
import { stepFailed, stepSays } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'

/** How often the folder is looked at. */
const lookEveryMs = 5

/** Waits until a file appears in the folder of the launched program. */
export function fileExistsAct(path: string, place: StepPlace): Act {
  return async ({ context }) => {
    const folder = context.subject.program?.folder
    if (folder === undefined)
      throw new NotApplicable({ code: 'needs-launched', text: stepSays(place, say('needs-launched')) })
    const until = performance.now() + context.pace.answerMs
    while (!(await exists(join(folder, path)))) {
      if (performance.now() >= until)
        throw stepFailed(place, undefined, {
          code: 'file-missing',
          what: say('file-missing', { path, ms: Math.round(context.pace.answerMs) }),
          expected: say('file-expected', { path }),
          facts: { timed: true },
        })
      await pause(lookEveryMs)
    }
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
