import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import type { FramedService } from '../framed-service.ts'

/** Writes the length in another number of bytes. */
export function wrongLengthWidth({ field: { bytes, order }, firstBodyByte }: FramedService): DiagnosisRule {
  return {
    id: 'wrong-length-width',
    title: { es: 'El largo no ocupa los bytes acordados', en: 'The length does not take the agreed number of bytes' },
    explanation: {
      es: `El largo debe ocupar exactamente ${bytes} bytes. Dentro de esos ${bytes} bytes ya aparece el primer byte del cuerpo: el largo enviado es más corto.`,
      en: `The length must take exactly ${bytes} bytes. Among those ${bytes} bytes the first byte of the body already appears: the length that was sent is shorter.`,
    },
    advice: {
      es: `Escribe el largo con to_bytes(${bytes}, "${order}").`,
      en: `Write the length with to_bytes(${bytes}, "${order}").`,
    },
    remedy: `sock.sendall(len(cuerpo).to_bytes(${bytes}, "${order}") + cuerpo)`,
    recognise: ({ facts }) => (facts.frame?.header.indexOf(firstBodyByte) ?? -1) > 0,
  }
}
