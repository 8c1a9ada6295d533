import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'
import { bodyReadRemedy } from './body-read-remedy.ts'
import { isBodyCut } from './subtracts-chunk-size.ts'

/** Trusts one receive call for the body. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: {
    es: 'Confía en un solo recv para leer el cuerpo',
    en: 'Trusts one recv for the body',
  },
  explanation: {
    es: 'El programa supone que un recv entrega un mensaje entero. TCP no conserva los límites de los mensajes: puede entregar el cuerpo en varios trozos, y entonces el programa interpreta un JSON a medias.',
    en: 'The program supposes that one recv delivers one whole message. TCP does not keep the boundaries of messages: it may deliver the body in several pieces, and then the program parses half a JSON.',
  },
  advice: {
    es: 'Repite recv hasta juntar exactamente los bytes que anunció el largo, y solo entonces decodifica.',
    en: 'Repeat recv until you have exactly the bytes that the length announced, and only then decode.',
  },
  remedy: bodyReadRemedy,
  recognise: (failure) => isBodyCut(failure) || failure.reason.code === 'boundary-not-understood',
}
