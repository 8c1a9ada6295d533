import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Sends no more than the first 1,024 bytes of an answer. */
export const cutsLongReplies: DiagnosisRule = {
  id: 'cuts-long-replies',
  title: { es: 'Corta las respuestas largas', en: 'Cuts long answers' },
  explanation: {
    es: 'Llegaron exactamente los primeros bytes de la lista, un múltiplo de 1024, y nada más: la respuesta se corta a un tamaño fijo.',
    en: 'Exactly the first bytes of the list came, a multiple of 1,024, and no more: the answer is cut to a fixed size.',
  },
  advice: {
    es: 'Envía la respuesta completa con sendall; el 1024 de recv es el máximo de una lectura, no el largo de un mensaje.',
    en: 'Send the whole answer with sendall; the 1,024 of recv is the most that one reading gives, not the length of a message.',
  },
  remedy: `conn.sendall(respuesta.encode("utf-8"))`,
  recognise: ({ reason, facts }) => reason.code === 'list-incomplete' && isMultiple(facts.details?.['bytes']),
}

function isMultiple(bytes: unknown): boolean {
  return typeof bytes === 'number' && bytes > 0 && bytes % 1024 === 0
}
