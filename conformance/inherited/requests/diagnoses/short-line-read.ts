import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes what one receive call gives for a whole line. */
export const shortLineRead: DiagnosisRule = {
  id: 'short-line-read',
  title: { es: 'Toma lo que da un recv por una línea entera', en: 'Takes what one recv gives for a whole line' },
  explanation: {
    es: 'El pedido se lee con un solo recv. Si su línea llega en dos trozos, el programa trabaja con la mitad: un nombre o un tamaño equivocado.',
    en: 'The request is read with a single recv. When its line comes in two pieces, the program works with half of it: a wrong name or a wrong size.',
  },
  advice: {
    es: 'Junta bytes hasta encontrar el salto de línea, y guarda lo que venga después para la lectura siguiente.',
    en: 'Collect bytes until you find the line end, and keep what comes after it for the next read.',
  },
  remedy: `lector = sock.makefile("rb")
linea = lector.readline(4096)    # espera el salto de línea`,
  recognise: ({ caseId, reason }) =>
    /\/cut\/(line|texts)-at-any-byte$/.test(caseId) && reason.code === 'cut-not-understood',
}
