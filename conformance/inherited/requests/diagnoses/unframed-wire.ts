import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Messages whose end nothing marks. */
export const unframedWire: DiagnosisRule = {
  id: 'unframed-wire',
  title: { es: 'Nada dice dónde termina un mensaje', en: 'Nothing tells where a message ends' },
  explanation: {
    es: 'Un texto llega sin marca de término ni tamaño, y el programa supone que un recv, o una pausa, es un mensaje. En una red lenta las pausas caen en cualquier lugar, y el mensaje se lee a medias.',
    en: 'A text comes without an end mark and without a size, and the program supposes that one recv, or a pause, is a message. On a slow network pauses fall anywhere, and half a message is read.',
  },
  advice: {
    es: 'Termina cada texto con un salto de línea, o envía antes su tamaño.',
    en: 'End each text with a line end, or send its size before it.',
  },
  remedy: `sock.sendall((nombre + "\\n").encode())
linea = sock.makefile("rb").readline()`,
  recognise: ({ reason }) => reason.code === 'unframed-wire',
}
