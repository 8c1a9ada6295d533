import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Treats the content as text. */
export const textModeFile: DiagnosisRule = {
  id: 'text-mode-file',
  title: { es: 'Trata el contenido como texto', en: 'Treats the content as text' },
  explanation: {
    es: 'Un archivo de letras simples llega bien, pero uno con los 256 valores de un byte no: el contenido se decodifica o el archivo se abre en modo texto. Una imagen o un PDF no son texto.',
    en: 'A file of plain letters arrives, but one with all 256 byte values does not: the content is decoded, or the file is opened in text mode. An image or a PDF is not text.',
  },
  advice: {
    es: 'No decodifiques las partes, y abre el archivo en modo binario: "wb" para escribirlo, "rb" para leerlo.',
    en: 'Do not decode the parts, and open the file in binary mode: "wb" to write it, "rb" to read it.',
  },
  remedy: `with open(ruta, "wb") as archivo:
    archivo.write(trozo)        # bytes, sin decode()`,
  recognise: ({ caseId, terminal, facts: { details } }) =>
    caseId === 'four-parts/store/every-byte-value' ||
    (caseId === 'four-parts/client/every-byte-value' &&
      (/UnicodeDecodeError/.test(terminal) || wasText(details?.actual))),
}

/** What no text could hold was replaced on the way. */
function wasText(actual: unknown): boolean {
  return Buffer.isBuffer(actual) && actual.includes('\uFFFD')
}
