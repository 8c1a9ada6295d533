import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Trusts one receive call for the length before a message. */
export const shortHeaderRead: DiagnosisRule = {
  id: 'short-header-read',
  title: { es: 'Confía en un solo recv para leer el largo', en: 'Trusts one recv for the length field' },
  explanation: {
    es: 'El largo se lee con un solo recv. Si llega en dos trozos sale un número equivocado, y todo lo que sigue se lee corrido.',
    en: 'The length is read with one recv. When it comes in two pieces the number is wrong, and everything after it is read out of step.',
  },
  advice: {
    es: 'Lee el largo con el mismo ciclo que el contenido: repite recv hasta juntar todos sus bytes.',
    en: 'Read the length with the same loop as the content: repeat recv until you have all its bytes.',
  },
  remedy: `largo = int.from_bytes(recibir_exacto(sock, 4), "big")`,
  recognise: ({ caseId }) => caseId === 'reverse/cut/length-at-any-byte',
}
