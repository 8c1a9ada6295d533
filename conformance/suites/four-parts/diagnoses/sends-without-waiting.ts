import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** A client whose whole file is on its way before anything was acknowledged. */
export const sendsWithoutWaiting: DiagnosisRule = {
  id: 'sends-without-waiting',
  title: { es: 'Envía todo sin esperar las confirmaciones', en: 'Sends everything without waiting' },
  explanation: {
    es: 'El archivo entero llega antes de que se confirme la primera parte. O va en un solo envío, que el enunciado prohíbe, o las cuatro partes salen seguidas y las confirmaciones se leen al final.',
    en: 'The whole file comes before the first part is acknowledged. Either it goes in one send, which the assignment forbids, or the four parts go out in a row and the acknowledgements are read at the end.',
  },
  advice: {
    es: 'Después de enviar cada parte, lee su confirmación, y solo entonces envía la siguiente.',
    en: 'After each part read its acknowledgement, and only then send the next one.',
  },
  remedy: `for parte in partes:          # cuatro
    sock.sendall(parte)
    esperar_confirmacion(sock)`,
  recognise: ({ reason }) => reason.code === 'client-not-waiting',
}
