import type { LengthField } from '../../../../reference/wire/length-prefix.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

const openBrace = 0x7b

/** Writes the length in another number of bytes. */
export function wrongLengthWidth({ bytes, order }: LengthField): DiagnosisRule {
  return {
    id: 'wrong-length-width',
    title: { es: 'El largo no ocupa los bytes acordados', en: 'The length does not take the agreed number of bytes' },
    explanation: {
      es: `El largo debe ocupar exactamente ${bytes} bytes. Dentro de esos ${bytes} bytes ya aparece la llave con que comienza el JSON: el largo enviado es más corto.`,
      en: `The length must take exactly ${bytes} bytes. Among those ${bytes} bytes the brace with which the JSON begins already appears: the length that was sent is shorter.`,
    },
    advice: {
      es: `Escribe el largo con to_bytes(${bytes}, "${order}").`,
      en: `Write the length with to_bytes(${bytes}, "${order}").`,
    },
    remedy: `sock.sendall(len(cuerpo).to_bytes(${bytes}, "${order}") + cuerpo)`,
    recognise: ({ facts }) => (facts.frame?.header.indexOf(openBrace) ?? -1) > 0,
  }
}
