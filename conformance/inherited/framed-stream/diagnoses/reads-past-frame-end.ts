import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { bodyReadRemedy } from './body-read-remedy.ts'

/** Reads over the end of a frame into the next one. */
export const readsPastFrameEnd: DiagnosisRule = {
  id: 'reads-past-frame-end',
  title: {
    es: 'Lee más allá del final del mensaje',
    en: 'Reads over the end of the message',
  },
  explanation: {
    es: 'Al leer el cuerpo, el programa pide siempre un trozo entero, aunque falten menos bytes. Si el mensaje siguiente ya llegó, una parte de él queda pegada al final de este, y el mensaje deja de ser válido.',
    en: 'When it reads the body, the program always asks for a whole chunk, even when fewer bytes are missing. When the next message has already come, part of it sticks to the end of this one, and the message is no longer valid.',
  },
  advice: {
    es: 'Pide como máximo lo que falta: recv(min(128, faltan)).',
    en: 'Ask at most for what is missing: recv(min(128, missing)).',
  },
  remedy: bodyReadRemedy,
  recognise: ({ facts }) => facts.joined?.[0] === false || (facts.joined !== undefined && facts.answer === 'closed'),
}
