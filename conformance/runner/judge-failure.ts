import type { Diagnosis } from '../model/diagnosis.ts'
import type { Text } from '../model/text.ts'
import { explainPythonMistake } from '../subject/python-mistakes.ts'
import type { DiagnosisRule, Failure } from './diagnosis-rule.ts'

/** The first rule that recognises the failure, as data; empty when none does. */
export async function diagnose(rules: readonly DiagnosisRule[], failure: Failure): Promise<Diagnosis[]> {
  for (const rule of rules) {
    if (await recognises(rule, failure)) {
      const { recognise: _, ...diagnosis } = rule
      return [diagnosis]
    }
  }
  return []
}

/** A hint from the program's own terminal: the Python mistake that its traceback shows. */
export function hintFrom(terminal: string): Text | undefined {
  return explainPythonMistake(terminal)?.text
}

/** A probe that fails on the way tells nothing. */
async function recognises(rule: DiagnosisRule, failure: Failure): Promise<boolean> {
  try {
    return await rule.recognise(failure)
  } catch {
    return false
  }
}
