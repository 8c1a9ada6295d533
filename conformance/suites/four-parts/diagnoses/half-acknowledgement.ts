import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** A client that takes whatever one receive call gives for an acknowledgement. */
export const halfAcknowledgement: DiagnosisRule = {
  id: 'half-acknowledgement',
  title: { es: 'Toma media confirmación por una entera', en: 'Takes half an acknowledgement for a whole one' },
  explanation: {
    es: 'La confirmación se lee con un solo recv. Si llega en dos trozos, el cliente toma el segundo por la confirmación siguiente y envía una parte antes de tiempo.',
    en: 'The acknowledgement is read with a single recv. When it comes in two pieces, the client takes the second for the next acknowledgement and sends a part too early.',
  },
  advice: {
    es: 'Junta bytes hasta el salto de línea, y guarda lo que venga después.',
    en: 'Collect bytes up to the line end, and keep what comes after it.',
  },
  remedy: `respuestas = sock.makefile("rb")
confirmacion = respuestas.readline()    # espera el salto de línea`,
  recognise: ({ reason }) => reason.code === 'half-ack',
}
