import type { StreamPeer } from '../../../peers/stream-peer.ts'
import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import { type StreamService, sendWhole } from '../stream-service.ts'
import { isAnswered } from './is-answered.ts'
import { isAnsweredPlainly } from './raw-probe.ts'

/** Serves one message and ends the conversation. */
export function endsAfterOneMessage<Peer extends StreamPeer>(service: StreamService<Peer>): DiagnosisRule {
  return {
    id: 'ends-after-one-message',
    title: { es: 'Termina después de un solo mensaje', en: 'Ends after one message' },
    explanation: {
      es: 'El primer mensaje se responde, y después el programa deja de escuchar o cierra la conexión. El enunciado pide seguir recibiendo mientras el cliente siga conectado.',
      en: 'The first message is answered, and then the program stops listening or closes the connection. The assignment asks it to go on receiving as long as the client is connected.',
    },
    advice: {
      es: 'Pon la lectura del largo, del cuerpo y la respuesta dentro de un while, y no salgas de él con return después de responder.',
      en: 'Put reading the length, reading the body and answering into a while loop, and do not leave it with return after the answer.',
    },
    remedy: `while True:
    mensaje = recibir(sock)
    if mensaje is None:        # el cliente se fue
        break
    responder(sock, mensaje)`,
    recognise: (failure) => answersOnlyOnce(failure, service),
  }
}

async function answersOnlyOnce<Peer extends StreamPeer>(
  { probe, facts }: Failure,
  service: StreamService<Peer>,
): Promise<boolean> {
  if (!probe || (facts.answer !== 'closed' && facts.answer !== 'none') || facts.cuts) return false
  if (!(await isAnsweredPlainly(probe, service))) return false
  const peer = await service.open(probe, 'sonda')
  const exchange = service.ask(probe)
  const { expectAnswer } = exchange
  await sendWhole(peer, exchange)
  if (!(await isAnswered(() => expectAnswer(peer)))) return false
  await sendWhole(peer, exchange)
  return !(await isAnswered(() => expectAnswer(peer)))
}
