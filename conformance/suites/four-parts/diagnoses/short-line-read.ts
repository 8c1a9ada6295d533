import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes what one receive call gives for a whole line. */
export const shortLineRead: DiagnosisRule = {
  id: 'short-line-read',
  title: { es: 'Toma lo que da un recv por una línea entera', en: 'Takes what one recv gives for a whole line' },
  explanation: {
    es: 'La dirección o el anuncio del archivo se leen con un solo recv. Si la línea llega en dos trozos, el programa trabaja con la mitad: un nombre o un tamaño equivocado.',
    en: 'The address or the announcement of the file is read with a single recv. When the line comes in two pieces, the program works with half of it: a wrong name or a wrong size.',
  },
  advice: {
    es: 'Junta bytes hasta encontrar el salto de línea, y guarda lo que venga después para la lectura siguiente.',
    en: 'Collect bytes until you find the line end, and keep what comes after it for the next read.',
  },
  remedy: `lector = sock.makefile("rb")
linea = lector.readline(4096)    # espera el salto de línea`,
  recognise: ({ requirement, caseId, reason }) =>
    requirement === 'FP-G12' && caseId.startsWith('four-parts/line/') && reason.code === 'cut-not-understood',
}
