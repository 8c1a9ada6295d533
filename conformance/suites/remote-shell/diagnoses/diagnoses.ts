import { wrongTransport } from '../../../inherited/datagram/diagnoses/wrong-transport.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { cutsTheListing } from './cuts-the-listing.ts'
import { endsOnAFailingCommand } from './ends-on-a-failing-command.ts'
import { pathEscape } from './path-escape.ts'
import { sameAnswerOnFailure } from './same-answer-on-failure.ts'
import { splitsTheText } from './splits-the-text.ts'

/** The mistakes that programs of remote-shell make; the first that is recognised names the failure. */
export const diagnoses: readonly DiagnosisRule[] = [
  wrongTransport,
  pathEscape,
  endsOnAFailingCommand,
  sameAnswerOnFailure,
  splitsTheText,
  cutsTheListing,
]
