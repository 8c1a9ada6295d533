import { waitsForOneClient as waitsForOneByte } from '../../../inherited/stream/diagnoses/waits-for-one-client.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Accepts everybody, but waits for the rest of one client's message or file and hears nobody else meanwhile. */
export const waitsForOneClient: DiagnosisRule = {
  ...waitsForOneByte,
  recognise: (failure) =>
    (failure.reason.code === 'waits-for-another' && failure.probe?.traits.concurrency === 'many') ||
    waitsForOneByte.recognise(failure),
}
