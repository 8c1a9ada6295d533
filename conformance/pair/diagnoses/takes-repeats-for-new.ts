import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf, surplusOf } from '../pair-facts.ts'

/** Takes a datagram that comes twice for two. */
export const takesRepeatsForNew: DiagnosisRule = {
  id: 'takes-repeats-for-new',
  title: { es: 'Toma una repetición por algo nuevo', en: 'Takes a repeat for something new' },
  explanation: {
    es: 'El mismo datagrama llegó dos veces y el programa lo tomó por dos distintos: el contenido se duplica o la conversación se desordena.',
    en: 'The same datagram came twice and the program took it for two different ones: the content is doubled, or the conversation gets out of step.',
  },
  advice: {
    es: 'Numera los datagramas y no proceses otra vez un número que ya llegó; solo vuelve a confirmarlo.',
    en: 'Number the datagrams and do not process a number again that has already come; only confirm it again.',
  },
  remedy: `vistos = set()

datos, direccion = sock.recvfrom(65535)
numero = int.from_bytes(datos[:4], "big")
if (direccion, numero) not in vistos:
    vistos.add((direccion, numero))
    archivo.write(datos[4:])
sock.sendto(b"OK" + datos[:4], direccion)    # también a los repetidos`,
  recognise: (failure) => {
    const delivery = pairFactsOf(failure)?.delivery ?? ''
    // who repeats what was lost repeats, now and then, what had come
    return delivery === 'repeats' || (['loss', 'reorder'].includes(delivery) && (surplusOf(failure) ?? 0) > 0)
  },
}
