import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Reads until the provider closes, whatever the size says. */
export const readsToTheEnd: DiagnosisRule = {
  id: 'reads-to-the-end',
  title: { es: 'Espera a que el proveedor cierre', en: 'Waits for the provider to close' },
  explanation: {
    es: 'La descarga termina solo cuando la otra parte cierra. Si la deja abierta, la cola se detiene aunque ya llegaron todos los bytes.',
    en: 'The download ends only when the other side closes. When it stays open, the queue stops although all bytes have come.',
  },
  advice: {
    es: 'Cuenta los bytes recibidos y termina cuando sean tantos como anuncia el tamaño.',
    en: 'Count the received bytes and end when they are as many as the size announces.',
  },
  remedy: 'while bytes_recibidos < tamano:',
  recognise: ({ caseId }) => caseId.endsWith('/ends-by-the-size'),
}
