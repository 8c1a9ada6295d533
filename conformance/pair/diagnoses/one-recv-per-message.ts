import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf } from '../pair-facts.ts'

/** Trusts one receive call for a content. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Confía en un solo recv', en: 'Trusts one recv' },
  explanation: {
    es: 'Uno de los dos programas supone que un recv entrega todo lo que el otro envió con un send. TCP es un flujo de bytes: puede entregarlo en cualquier cantidad de trozos, y entonces falta el resto.',
    en: 'One of the two programs supposes that one recv delivers all that the other sent with one send. TCP is a byte stream: it may deliver it in any number of pieces, and then the rest is missing.',
  },
  advice: {
    es: 'Repite recv hasta tener todos los bytes anunciados, o hasta la marca con la que termina el mensaje.',
    en: 'Repeat recv until you have all the announced bytes, or until the mark that ends the message.',
  },
  remedy: `faltan = tamano
while faltan > 0:
    trozo = sock.recv(min(faltan, 65536))
    if not trozo:
        raise ConnectionError("se fue antes de terminar")
    archivo.write(trozo)
    faltan -= len(trozo)`,
  recognise: (failure) => {
    const { delivery, region, isFramed } = pairFactsOf(failure) ?? {}
    if (isFramed) return delivery === 'slow' || delivery === 'cut' || delivery === 'byte-by-byte'
    return delivery === 'slow' || (delivery === 'cut' && region === 'content')
  },
}
