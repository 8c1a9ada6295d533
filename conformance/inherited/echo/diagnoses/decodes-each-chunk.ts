import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Decodes each piece on its own. */
export const decodesEachChunk: DiagnosisRule = {
  id: 'decodes-each-chunk',
  title: { es: 'Decodifica cada trozo por separado', en: 'Decodes each chunk on its own' },
  explanation: {
    es: 'Sin tildes, un mensaje cortado se entiende; con ellas no. El programa llama a decode con cada trozo, y un carácter de dos bytes puede llegar repartido en dos trozos.',
    en: 'Without accents a message that is cut is understood; with them it is not. The program calls decode on each chunk, and a character of two bytes may come in two chunks.',
  },
  advice: {
    es: 'Junta primero los bytes del mensaje entero y decodifica después, una sola vez.',
    en: 'First join the bytes of the whole message, then decode once.',
  },
  remedy: `while not mensaje.endswith(b"\\n"):
    mensaje += conexion.recv(1024)
texto = mensaje.decode()`,
  recognise: ({ reason }) => reason.code === 'character-cut',
}
