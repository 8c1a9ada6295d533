import type { Box } from '../box/box.ts'
import { type Limits, usualLimits } from '../box/limits.ts'
import { namespaceBox } from '../box/namespace-box.ts'
import { plainBox } from '../box/plain-box.ts'
import { say as sayBox } from '../box/words/say.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import { namespaceEntry } from './namespace-entry.ts'
import type { SubjectOptions } from './subject-options.ts'
import { say } from './words/say.ts'

let opened: Box | undefined

/**
 * The one box for everything that this process launches for the user; undefined where nothing is launched. Where there
 * can be none it says so, loudly.
 * @throws CommandProblem when there can be none and the user insists.
 */
export function boxFor(options: SubjectOptions): Box | undefined {
  if (options.subject.kind === 'target' || options.subject.kind === 'reference') return undefined
  opened ??= open(options)
  return opened
}

/** A run that may take longer may also keep its programs busy for longer. */
const longRun = 5

function open({ box, timeoutScale, maxSeconds, language }: SubjectOptions): Box {
  const processorSeconds = Math.max(usualLimits.processorSeconds, maxSeconds / longRun) * timeoutScale
  const limits: Limits = { ...usualLimits, processorSeconds }
  if (box === 'off') return plainBox(limits)
  const entry = namespaceEntry()
  if (entry?.entered) return namespaceBox(limits, true)
  const { id, values } = entry?.why ?? { id: 'entry-failed', values: {} }
  const reason = sayBox(id, values)
  if (box === 'strict')
    throw new CommandProblem(
      { es: say('no-box', { reason: reason.es }).es, en: say('no-box', { reason: reason.en }).en },
      exitCodes.ours,
    )
  const fallback = plainBox(limits, reason)
  process.stderr.write(`${say('box-fallback', { told: fallback.told[language] })[language]}\n`)
  return fallback
}
