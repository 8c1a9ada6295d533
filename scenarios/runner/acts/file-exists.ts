import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '../../words/say.ts'
import type { Act } from '../act.ts'
import { stepFailed } from '../step-failure.ts'
import type { StepPlace } from '../step-place.ts'
import { untilTrue } from '../until-true.ts'
import { programFolder } from './expect-file.ts'

/** Waits until a file appears in the folder of the launched program. */
export function fileExistsAct(path: string, place: StepPlace): Act {
  return async (run) => {
    const folder = programFolder(run, place)
    const { answerMs } = run.stage.pace
    if (await untilTrue(() => exists(join(folder, path)), Boolean, answerMs)) return
    throw stepFailed(place, undefined, {
      code: 'file-missing',
      what: say('file-missing', { path, ms: Math.round(answerMs) }),
      expected: say('file-expected', { path }),
      facts: { timed: true },
    })
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
