import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { acksTooEarly } from './acks-too-early.ts'
import { answersForThePerson } from './answers-for-the-person.ts'
import { appendsInsteadOfReplacing } from './appends-instead-of-replacing.ts'
import { deletesBeforeReceipt } from './deletes-before-receipt.ts'
import { leavesHalfFile } from './leaves-half-file.ts'
import { leavesOldRest } from './leaves-old-rest.ts'
import { opensBeforeAsking } from './opens-before-asking.ts'
import { overwritesUnasked } from './overwrites-unasked.ts'
import { pathEscape } from './path-escape.ts'
import { sendsWithoutWaiting } from './sends-without-waiting.ts'
import { textModeFile } from './text-mode-file.ts'

/** What real programs of the upload of a file do wrong, over either transport. */
export const uploadDiagnoses: readonly DiagnosisRule[] = [
  overwritesUnasked,
  opensBeforeAsking,
  appendsInsteadOfReplacing,
  leavesOldRest,
  textModeFile,
  acksTooEarly,
  pathEscape,
  leavesHalfFile,
  sendsWithoutWaiting,
  answersForThePerson,
  deletesBeforeReceipt,
]
