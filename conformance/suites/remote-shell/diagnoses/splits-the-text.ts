import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Splits the whole command at its spaces and keeps one word of the text. */
export const splitsTheText: DiagnosisRule = {
  id: 'splits-the-text',
  title: { es: 'Parte el texto en los espacios', en: 'Splits the text at its spaces' },
  explanation: {
    es: 'El comando se separa con split() y del texto solo queda su primera palabra. El texto va entre comillas justamente porque tiene espacios.',
    en: 'The command is taken apart with split(), and only the first word of the text is left. The text stands between quotes because it holds spaces.',
  },
  advice: {
    es: 'Busca la primera y la última comilla: el texto es todo lo que hay entre ellas.',
    en: 'Look for the first and the last quote: the text is all that stands between them.',
  },
  remedy: `primera = comando.find("'")
ultima = comando.rfind("'")
texto = comando[primera + 1:ultima]`,
  recognise: ({ caseId, facts: { details } }) => {
    const { actual, expected } = details ?? {}
    if (caseId !== 'remote-shell/write/exact-text' || !Buffer.isBuffer(actual) || !Buffer.isBuffer(expected))
      return false
    const [first = ''] = expected.toString().split(' ')
    return first !== expected.toString() && actual.toString().replace(/^'|'$/g, '') === first
  },
}
