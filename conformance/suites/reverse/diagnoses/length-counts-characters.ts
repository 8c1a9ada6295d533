import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Counts the characters where the bytes are asked for. */
export const lengthCountsCharacters: DiagnosisRule = {
  id: 'length-counts-characters',
  title: { es: 'El tamaño cuenta letras y no bytes', en: 'The size counts characters, not bytes' },
  explanation: {
    es: 'El tamaño se tomó del texto sin codificar. En UTF-8 una ñ o una tilde ocupan dos bytes: se anuncian menos bytes de los que se envían, y quien recibe pierde el final.',
    en: 'The size was taken from the text before it was encoded. In UTF-8 an ñ or an accent takes two bytes: fewer bytes are announced than sent, and the receiver loses the end.',
  },
  advice: {
    es: 'Codifica primero y mide después: len(texto.encode()), no len(texto).',
    en: 'Encode first and measure afterwards: len(text.encode()), not len(text).',
  },
  remedy: `datos = texto[::-1].encode()
sock.sendall(f"{len(datos)}\\n".encode() + datos)`,
  recognise: ({ reason }) => reason.code === 'length-counts-characters',
}
