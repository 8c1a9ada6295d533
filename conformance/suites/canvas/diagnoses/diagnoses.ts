import { framedStreamDiagnoses } from '../../../inherited/framed-stream/framed-stream-diagnoses.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { canvasService } from '../service.ts'
import { answersOnlyTheSender } from './answers-only-the-sender.ts'
import { noAnswerToNew } from './no-answer-to-new.ts'
import { noFarewell } from './no-farewell.ts'
import { pythonTextInsteadOfJson } from './python-text-instead-of-json.ts'
import { rowColumnSwapped } from './row-column-swapped.ts'
import { singleClient } from './single-client.ts'

/** What real canvas programs do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [
  rowColumnSwapped,
  singleClient,
  answersOnlyTheSender,
  pythonTextInsteadOfJson,
  noFarewell,
  noAnswerToNew,
  ...framedStreamDiagnoses(canvasService),
]
