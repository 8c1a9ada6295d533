import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Ends no message with anything. */
export const unframedWire: DiagnosisRule = {
  id: 'unframed-wire',
  title: { es: 'Mensajes sin final marcado', en: 'Messages without a marked end' },
  explanation: {
    es: 'Nada dice dónde termina un mensaje. En el mismo computador suele funcionar; por una red real, un mensaje puede llegar en dos trozos, o dos juntos en uno, y nadie lo nota.',
    en: 'Nothing says where a message ends. On one machine this usually works; over a real network a message may come in two pieces, or two in one, and nobody notices.',
  },
  advice: {
    es: 'Termina cada mensaje con un salto de línea, o envía antes su tamaño.',
    en: 'End each message with a line end, or send its size before it.',
  },
  remedy: `conexion.sendall((texto + "\\n").encode())
respuesta = conexion.makefile().readline()`,
  recognise: ({ reason }) => reason.code === 'unframed-wire',
}
