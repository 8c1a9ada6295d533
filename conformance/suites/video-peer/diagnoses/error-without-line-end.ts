import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** The error has no line break, so that nobody sees its end. */
export const errorWithoutLineEnd: DiagnosisRule = {
  id: 'error-without-line-end',
  title: { es: 'El error no termina con un salto de línea', en: 'The error does not end with a line break' },
  explanation: {
    es: 'El cliente del enunciado lee hasta encontrar un salto de línea. Si el error no lo lleva, se queda leyendo.',
    en: 'The client of the assignment reads until it finds a line break. When the error has none, it goes on reading.',
  },
  advice: {
    es: 'Termina la línea de error con un salto de línea, igual que la del tamaño.',
    en: 'End the error line with a line break, like the one of the size.',
  },
  remedy: 'conn.sendall("ERROR El archivo solicitado no existe.\\n".encode())',
  recognise: ({ reason }) => reason.code === 'error-without-line-end',
}
