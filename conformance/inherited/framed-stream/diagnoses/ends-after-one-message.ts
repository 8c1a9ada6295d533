import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import type { FramedService } from '../framed-service.ts'
import { isAnswered } from './cut-probe.ts'
import { isAnsweredPlainly } from './raw-probe.ts'

/** Serves one message and ends the conversation. */
export function endsAfterOneMessage(service: FramedService): DiagnosisRule {
  return {
    id: 'ends-after-one-message',
    title: { es: 'Termina después de un solo mensaje', en: 'Ends after one message' },
    explanation: {
      es: 'El primer mensaje se responde, y después el programa deja de escuchar o cierra la conexión. El enunciado pide recibir constantemente hasta que llegue «cerrar».',
      en: 'The first message is answered, and then the program stops listening or closes the connection. The sheet asks it to receive constantly until “cerrar” comes.',
    },
    advice: {
      es: 'Pon la lectura del largo, del cuerpo y la respuesta dentro de un while, y no salgas de él con return después de responder.',
      en: 'Put reading the length, reading the body and answering into a while loop, and do not leave it with return after the answer.',
    },
    remedy: `while True:
    mensaje = recibir(sock)
    if mensaje["comando"] == "cerrar":
        break
    responder(sock, mensaje)`,
    recognise: (failure) => answersOnlyOnce(failure, service),
  }
}

async function answersOnlyOnce({ probe, facts }: Failure, service: FramedService): Promise<boolean> {
  if (!probe || (facts.answer !== 'closed' && facts.answer !== 'none') || facts.cuts) return false
  if (!(await isAnsweredPlainly(probe, service))) return false
  const peer = await service.open(probe, 'sonda')
  const { frame, expectAnswer } = service.ask(probe)
  await peer.sendBytes(frame)
  if (!(await isAnswered(() => expectAnswer(peer)))) return false
  await peer.sendBytes(frame)
  return !(await isAnswered(() => expectAnswer(peer)))
}
