import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf, surplusOf } from '../pair-facts.ts'

/** Puts what came later behind what came earlier. */
export const storesInOrderOfArrival: DiagnosisRule = {
  id: 'stores-in-order-of-arrival',
  title: { es: 'Guarda los trozos en el orden en que llegan', en: 'Stores the pieces in the order in which they come' },
  explanation: {
    es: 'Llegaron todos los bytes, pero en otro orden: un trozo que se perdió llega repetido más tarde, y UDP puede además adelantar unos datagramas a otros.',
    en: 'All the bytes came, but in another order: a piece that was lost comes later, when it is repeated, and UDP may also let some datagrams overtake others.',
  },
  advice: {
    es: 'Numera los trozos y escribe cada uno en su sitio, o espera al que toca antes de escribir los siguientes.',
    en: 'Number the pieces and write each in its place, or wait for the one whose turn it is before writing those after it.',
  },
  remedy: `trozos[numero] = datos
...
for numero in sorted(trozos):
    archivo.write(trozos[numero])`,
  recognise: (failure) =>
    ['loss', 'reorder'].includes(pairFactsOf(failure)?.delivery ?? '') && surplusOf(failure) === 0,
}
