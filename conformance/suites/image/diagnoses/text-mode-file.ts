import { isTextOf } from '../../../inherited/download/is-text-of.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Treats the image as text. */
export const textModeFile: DiagnosisRule = {
  id: 'text-mode-file',
  title: { es: 'Trata la imagen como texto', en: 'Treats the image as text' },
  explanation: {
    es: 'La imagen se decodificó, o el archivo se abrió en modo texto. Una imagen tiene bytes que no son ningún texto: se pierden o cambian, y ya no se puede abrir.',
    en: 'The image was decoded, or the file was opened in text mode. An image has bytes that are no text: they get lost or change, and it cannot be opened any more.',
  },
  advice: {
    es: 'Abre el archivo en modo binario, "rb" para leerlo y "wb" para escribirlo, y no uses encode() ni decode() con su contenido.',
    en: 'Open the file in binary mode, "rb" to read it and "wb" to write it, and do not use encode() or decode() on its content.',
  },
  remedy: `with open(nombre, "rb") as imagen:
    sock.sendall(imagen.read())`,
  recognise: ({ requirement, terminal, facts: { details } }) =>
    isTextOf(details?.['actual'], details?.['expected']) ||
    (/^IM-[SC]1/.test(requirement) && /UnicodeDecodeError/.test(terminal)),
}
