import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

const codes = ['cut-not-understood', 'join-not-understood', 'boundary-not-understood', 'answer-cut', 'model-differs']

/** Takes what one `recv` brings for one message. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Un recv por mensaje', en: 'One recv per message' },
  explanation: {
    es: 'El programa toma lo que trae cada recv por un mensaje entero. TCP es un flujo de bytes: un mensaje puede llegar en varios trozos, y un trozo puede traer varios mensajes.',
    en: 'The program takes what each recv brings for a whole message. TCP is a byte stream: a message may come in several pieces, and a piece may bring several messages.',
  },
  advice: {
    es: 'Junta lo que llega hasta el salto de línea; lo que sobra es el comienzo del mensaje siguiente.',
    en: 'Join what comes up to the line end; what is left over is the beginning of the next message.',
  },
  remedy: `with conexion, conexion.makefile("rb") as lector:
    for linea in lector:          # una línea entera cada vez
        conexion.sendall(linea)`,
  recognise: ({ reason }) => codes.includes(reason.code),
}
