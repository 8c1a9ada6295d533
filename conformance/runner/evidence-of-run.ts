import type { Reason } from '../model/reason.ts'
import type { TranscriptEntry } from '../model/transcript.ts'
import { lastSentPicture } from '../oracles/last-sent.ts'
import type { Finding } from './case-book.ts'
import type { CaseRun } from './server-case-runner.ts'

const passLimits = { entries: 24, bytesPerEntry: 96 }
const failLimits = { entries: 120, bytesPerEntry: 512 }

/** What a report keeps of a case that was run, whatever its verdict: a failure is told at length. */
export function evidenceOfRun({ outcome, recorder, observations, cutMap, kept, durationMs }: CaseRun): Finding {
  const { verdict, reason } = outcome
  const transcript = recorder.transcript(verdict === 'pass' ? passLimits : failLimits)
  return {
    verdict,
    durationMs,
    observations,
    ...(reason && { reason: verdict === 'fail' ? withPicture(reason, transcript) : reason }),
    ...(cutMap.length > 0 && { cutMap }),
    transcript,
    artifacts: kept.map(({ name }) => ({ name, path: name })),
  }
}

/** A failure that shows no bytes shows the last that were sent. */
function withPicture(reason: Reason, transcript: readonly TranscriptEntry[]): Reason {
  const picture = reason.pictures?.length ? undefined : lastSentPicture(transcript)
  return picture ? { ...reason, pictures: [picture] } : reason
}
