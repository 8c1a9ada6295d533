import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Says that a part has come when only its beginning has. */
export const acksTooEarly: DiagnosisRule = {
  id: 'acks-too-early',
  title: { es: 'Confirma antes de tiempo', en: 'Acknowledges too early' },
  explanation: {
    es: 'El servidor confirma una parte cuando llega su comienzo. Si la conexión se corta después, el cliente cree que el servidor tiene la parte, y no es así.',
    en: 'The server acknowledges a part when its beginning arrives. If the connection breaks after that, the client believes that the server has the part, and it has not.',
  },
  advice: {
    es: 'Envía "recibido" después de haber juntado y escrito todos los bytes de la parte.',
    en: 'Send "recibido" after you have collected and written all bytes of the part.',
  },
  remedy: `while faltan > 0:
    trozo = sock.recv(min(faltan, 1024))
    archivo.write(trozo)
    faltan -= len(trozo)
sock.sendall(b"recibido\\n")   # después del while, no dentro`,
  recognise: ({ reason }) => reason.code === 'ack-too-early',
}
