import { wrongTransport } from '../../../inherited/datagram/diagnoses/wrong-transport.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { exitIsAQuestion } from './exit-is-a-question.ts'
import { oneStepForAll } from './one-step-for-all.ts'

/** What real programs of exercise 4 do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [wrongTransport, exitIsAQuestion, oneStepForAll]
