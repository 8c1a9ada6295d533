import { cutsLongTexts } from '../../../inherited/chat/diagnoses/cuts-long-texts.ts'
import { doesNotTell } from '../../../inherited/chat/diagnoses/does-not-tell.ts'
import { ignoresTurns } from '../../../inherited/chat/diagnoses/ignores-turns.ts'
import { wrongTransport } from '../../../inherited/datagram/diagnoses/wrong-transport.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** What programs of the chat over UDP do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [wrongTransport, cutsLongTexts, ignoresTurns, doesNotTell]
