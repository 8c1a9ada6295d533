import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes the first word of a command that has none. */
export const emptyCommandCrashes: DiagnosisRule = {
  id: 'empty-command-crashes',
  title: { es: 'Un comando vacío termina la conversación', en: 'An empty command ends the conversation' },
  explanation: {
    es: 'Un texto de solo espacios no tiene palabras: split() da una lista vacía, y pedir su primer elemento lanza IndexError. El hilo de ese cliente muere.',
    en: 'A text of nothing but spaces has no words: split() gives an empty list, and asking for its first element raises IndexError. The thread of that client dies.',
  },
  advice: {
    es: 'Pregunta si hay palabras antes de tomar la primera, y responde «Comando desconocido» si no las hay.',
    en: 'Ask whether there are words before you take the first, and answer “Comando desconocido” when there are none.',
  },
  remedy: `palabras = datos.split()
if not palabras:
    return "Comando desconocido"
comando = palabras[0].upper()`,
  recognise: ({ caseId, reason, facts }) =>
    (caseId === 'video-index/robust/empty-command' && facts.answer === 'closed') ||
    (caseId === 'video-index/malformed/empty-message' && reason.code === 'others-hurt'),
}
