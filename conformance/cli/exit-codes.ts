import type { RunReport } from '../model/report.ts'

/** The exit codes of the contract. */
export const exitCodes = { conforms: 0, failed: 1, undecided: 2, ours: 3, usage: 64 } as const

const byGravity = [exitCodes.conforms, exitCodes.undecided, exitCodes.failed, exitCodes.ours, exitCodes.usage]

/** The one exit code of several judged exercises: the gravest. */
export function gravest(codes: readonly number[]): number {
  return byGravity.findLast((code) => codes.includes(code)) ?? exitCodes.conforms
}

/** The exit code that a report asks for. */
export function exitCodeOf({ verdict, run, cases }: RunReport): number {
  const nothingJudged = cases.every(
    (result) => result.verdict === 'inconclusive' || result.verdict === 'not-applicable',
  )
  if (run.endedEarly?.cause === 'dead-subject' && nothingJudged) return exitCodes.ours
  if (verdict === 'error') return exitCodes.ours
  if (verdict === 'fail') return exitCodes.failed
  return verdict === 'inconclusive' || run.endedEarly ? exitCodes.undecided : exitCodes.conforms
}
