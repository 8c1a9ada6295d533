import type { LaunchProblemId } from '../subject/words.ts'
import { exitCodes } from './exit-codes.ts'

/** What is wrong with the command line itself, before any program or folder is looked at. */
const wrongUsage: ReadonlySet<LaunchProblemId> = new Set([
  'command-empty',
  'quote-unclosed',
  'backslash-at-end',
  'shell-operator',
  'port-not-given',
  'host-not-given',
])

/** The exit code for a program that could not be started. */
export function launchExitCode(code: LaunchProblemId): number {
  return wrongUsage.has(code) ? exitCodes.usage : exitCodes.ours
}
