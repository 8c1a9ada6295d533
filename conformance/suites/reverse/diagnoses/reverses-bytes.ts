import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Turns the bytes round, so that letters of several bytes break. */
export const reversesBytes: DiagnosisRule = {
  id: 'reverses-bytes',
  title: { es: 'Invierte los bytes y no los caracteres', en: 'Reverses the bytes, not the characters' },
  explanation: {
    es: 'Se invirtieron los bytes tal como llegaron. Una letra con tilde son dos bytes que quedan en el orden equivocado, y lo que se devuelve ya no es UTF-8.',
    en: 'The bytes were reversed as they came. A letter with an accent is two bytes, which end up in the wrong order, and what is sent back is not UTF-8 any more.',
  },
  advice: {
    es: 'Primero decodifica el contenido completo, después invierte el texto, y al final codifícalo.',
    en: 'First decode the whole content, then reverse the text, and encode it at the end.',
  },
  remedy: `invertido = contenido.decode("utf-8")[::-1].encode("utf-8")`,
  recognise: ({ reason }) => reason.code === 'reverses-bytes',
}
