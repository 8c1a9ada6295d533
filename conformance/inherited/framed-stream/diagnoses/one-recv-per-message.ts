import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import type { FramedService } from '../framed-service.ts'
import { bodyReadRemedy } from './body-read-remedy.ts'
import { isAnsweredWhenCut } from './cut-probe.ts'
import { isAtBoundary, isBodyCut } from './subtracts-chunk-size.ts'

/** Trusts one receive call for the body. */
export function oneRecvPerMessage(service: FramedService): DiagnosisRule {
  return {
    id: 'one-recv-per-message',
    title: {
      es: 'Confía en un solo recv para leer el cuerpo',
      en: 'Trusts one recv for the body',
    },
    explanation: {
      es: 'El programa supone que un recv entrega un mensaje entero. TCP no conserva los límites de los mensajes: puede entregar el cuerpo en varios trozos, y entonces el programa interpreta un mensaje a medias.',
      en: 'The program supposes that one recv delivers one whole message. TCP does not keep the boundaries of messages: it may deliver the body in several pieces, and then the program parses half a message.',
    },
    advice: {
      es: 'Repite recv hasta juntar exactamente los bytes que anunció el largo, y solo entonces decodifica.',
      en: 'Repeat recv until you have exactly the bytes that the length announced, and only then decode.',
    },
    remedy: bodyReadRemedy,
    recognise: (failure) => isBodyCut(failure) || (isAtBoundary(failure) && failsWhenCut(failure, service)),
  }
}

/** A long message fails at its length alone, or because it arrived in pieces: a short one that is cut tells which. */
async function failsWhenCut({ probe }: Failure, service: FramedService): Promise<boolean> {
  return probe !== undefined && !(await isAnsweredWhenCut(probe, service, 100, 50))
}
