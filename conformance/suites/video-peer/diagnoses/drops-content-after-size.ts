import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Reads the size line and throws away what came behind it. */
export const dropsContentAfterSize: DiagnosisRule = {
  id: 'drops-content-after-size',
  title: {
    es: 'Pierde el contenido que llegó junto con el tamaño',
    en: 'Loses the content that came together with the size',
  },
  explanation: {
    es: 'Un mismo recv puede traer la línea del tamaño y el comienzo del video. El programa usa lo que está antes del salto de línea y descarta el resto, y después espera bytes que ya llegaron.',
    en: 'One recv may bring the size line and the beginning of the video. The program uses what stands before the line break and drops the rest, and then waits for bytes that have come already.',
  },
  advice: {
    es: 'Separa en el primer salto de línea y conserva lo que queda: es el comienzo del contenido.',
    en: 'Split at the first line break and keep what is left: it is the beginning of the content.',
  },
  remedy: `linea, resto = buffer.split(b"\\n", 1)
archivo.write(resto)
bytes_recibidos = len(resto)`,
  recognise: ({ caseId }) => caseId.endsWith('/size-and-content-in-one-segment'),
}
