import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf } from '../pair-facts.ts'

/** Turns every received piece into text by itself. */
export const decodesEachChunk: DiagnosisRule = {
  id: 'decodes-each-chunk',
  title: { es: 'Decodifica cada trozo por separado', en: 'Decodes every piece by itself' },
  explanation: {
    es: 'Un carácter con tilde ocupa varios bytes, y un recv puede terminar en medio de él. Decodificar cada trozo por separado falla entonces, o estropea el carácter.',
    en: 'A character with an accent takes several bytes, and a recv may end in the middle of it. Decoding each piece by itself then fails, or spoils the character.',
  },
  advice: {
    es: 'Junta primero todos los bytes del mensaje y decodifícalos al final.',
    en: 'First join all the bytes of the message, and decode them at the end.',
  },
  remedy: `datos = b""
while len(datos) < tamano:
    datos += sock.recv(tamano - len(datos))
texto = datos.decode("utf-8")`,
  recognise: (failure) => /UnicodeDecodeError|codec can't decode/.test(pairFactsOf(failure)?.terminals ?? ''),
}
