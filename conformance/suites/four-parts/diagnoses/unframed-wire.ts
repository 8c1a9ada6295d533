import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Messages whose end nothing marks. */
export const unframedWire: DiagnosisRule = {
  id: 'unframed-wire',
  title: { es: 'Nada dice dónde termina un mensaje', en: 'Nothing tells where a message ends' },
  explanation: {
    es: 'La dirección, el nombre y los bloques llegan sin marca de término ni tamaño. El servidor supone que un recv, o una pausa, es un mensaje. En una red lenta las pausas caen en cualquier lugar y el archivo queda mal.',
    en: 'Address, name and blocks come without an end mark and without a size. The server supposes that one recv, or a pause, is a message. On a slow network pauses fall anywhere, and the file is spoilt.',
  },
  advice: {
    es: 'Termina cada texto con un salto de línea y envía el tamaño del archivo junto al nombre; así el servidor sabe cuánto mide cada parte.',
    en: 'End each text with a line end and send the size of the file beside its name, so that the server knows how long each part is.',
  },
  remedy: `sock.sendall(f"IP {ip}\\n".encode())
sock.sendall(f"ARCHIVO {nombre} {tamano}\\n".encode())`,
  recognise: ({ reason }) => reason.code === 'unframed-wire',
}
