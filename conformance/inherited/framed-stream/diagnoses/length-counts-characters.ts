import type { LengthField } from '../../../../reference/wire/length-prefix.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Counts characters where the length counts bytes. */
export function lengthCountsCharacters({ bytes, order }: LengthField): DiagnosisRule {
  return {
    id: 'length-counts-characters',
    title: { es: 'El largo cuenta letras y no bytes', en: 'The length counts characters, not bytes' },
    explanation: {
      es: 'El largo se calculó sobre el texto, antes de codificarlo. En UTF-8 una ñ o una tilde ocupan dos bytes, así que se anuncian menos bytes de los que se envían, y el final del mensaje se lee como si fuera el siguiente.',
      en: 'The length was taken from the text before it was encoded. In UTF-8 an ñ or an accent takes two bytes, so that fewer bytes are announced than sent, and the end of the message is read as if it were the next.',
    },
    advice: {
      es: 'Codifica primero y mide después: len(texto.encode()), no len(texto).',
      en: 'Encode first and measure afterwards: len(text.encode()), not len(text).',
    },
    remedy: `cuerpo = texto.encode()
largo = len(cuerpo).to_bytes(${bytes}, "${order}")   # bytes, no letras`,
    recognise: ({ reason }) => reason.code === 'length-counts-characters',
  }
}
