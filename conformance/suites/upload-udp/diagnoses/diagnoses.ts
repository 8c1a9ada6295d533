import { wrongTransport } from '../../../inherited/datagram/diagnoses/wrong-transport.ts'
import { uploadDiagnoses } from '../../../inherited/upload/diagnoses/upload-diagnoses.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** What real programs of exercise 2 over UDP do wrong; the first rule that recognises a failure names it. */
export const diagnoses: readonly DiagnosisRule[] = [wrongTransport, ...uploadDiagnoses]
