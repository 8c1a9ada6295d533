import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Throws away what came in the same segment after the first line. */
export const dropsAfterFirstLine: DiagnosisRule = {
  id: 'drops-after-first-frame',
  title: { es: 'Pierde lo que llega junto con la primera línea', en: 'Loses what comes together with the first line' },
  explanation: {
    es: 'Un recv puede entregar más que una línea: la siguiente petición, o el comienzo del contenido. El programa usa la primera línea y tira el resto.',
    en: 'A recv may give more than one line: the next request, or the beginning of the content. The program uses the first line and throws the rest away.',
  },
  advice: {
    es: 'Guarda lo que sobra después del salto de línea y comienza con eso la lectura siguiente.',
    en: 'Keep what is left after the line end and begin the next read with it.',
  },
  remedy: `linea, _, resto = datos.partition(b"\\n")
contenido = bytearray(resto)`,
  recognise: ({ reason, caseId }) =>
    reason.code === 'second-not-answered' || caseId === 'simple-ftp/client/download/in-one-segment',
}
