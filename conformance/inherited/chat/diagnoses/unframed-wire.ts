import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Texts whose end nothing marks. */
export const unframedWire: DiagnosisRule = {
  id: 'unframed-wire',
  title: { es: 'Nada dice dónde termina un mensaje', en: 'Nothing tells where a message ends' },
  explanation: {
    es: 'Cada mensaje es el texto solo. Quien lee supone que un recv, o una pausa, es un mensaje; en una red lenta las pausas caen en cualquier lugar, y dos mensajes seguidos se leen como uno.',
    en: 'Each message is the bare text. Whoever reads supposes that one recv, or a pause, is a message; on a slow network pauses fall anywhere, and two messages in a row are read as one.',
  },
  advice: {
    es: 'Termina cada mensaje con un salto de línea y lee hasta encontrarlo.',
    en: 'End each message with a line end and read until you find it.',
  },
  remedy: `sock.sendall((texto + "\\n").encode())
linea = sock.makefile("rb").readline()`,
  recognise: ({ reason }) => reason.code === 'unframed-wire',
}
