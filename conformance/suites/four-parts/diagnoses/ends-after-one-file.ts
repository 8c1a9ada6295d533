import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes one file and ends the conversation. */
export const endsAfterOneFile: DiagnosisRule = {
  id: 'ends-after-one-file',
  title: { es: 'Termina después de un archivo', en: 'Ends after one file' },
  explanation: {
    es: 'El primer archivo se recibe, y después el servidor cierra la conexión o deja de leer. El cliente envía todos sus archivos por la misma conexión.',
    en: 'The first file is received, and then the server closes the connection or stops reading. The client sends all its files over the same connection.',
  },
  advice: {
    es: 'Pon la recepción de un archivo dentro de un while que solo termina cuando el cliente cierra.',
    en: 'Put the reception of one file into a while loop that only ends when the client closes.',
  },
  remedy: `while True:
    linea = lector.readline()
    if not linea:              # el cliente terminó
        break
    recibir_archivo(linea)`,
  recognise: ({ reason, facts }) =>
    reason.code === 'next-file-not-taken' && (facts.answer === 'closed' || facts.answer === 'none'),
}
