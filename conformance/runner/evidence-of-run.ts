import type { Finding } from './case-book.ts'
import type { CaseRun } from './server-case-runner.ts'

const passLimits = { entries: 24, bytesPerEntry: 96 }
const failLimits = { entries: 120, bytesPerEntry: 512 }

/** What a report keeps of a case that was run, whatever its verdict: a failure is told at length. */
export function evidenceOfRun({ outcome, recorder, observations, cutMap, kept, durationMs }: CaseRun): Finding {
  const { verdict, reason } = outcome
  return {
    verdict,
    durationMs,
    observations,
    ...(reason && { reason }),
    ...(cutMap.length > 0 && { cutMap }),
    transcript: recorder.transcript(verdict === 'pass' ? passLimits : failLimits),
    artifacts: kept.map(({ name }) => ({ name, path: name })),
  }
}
