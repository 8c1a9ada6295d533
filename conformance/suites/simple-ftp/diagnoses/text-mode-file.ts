import { isTextOf } from '../../../inherited/download/is-text-of.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Treats files as text. */
export const textModeFile: DiagnosisRule = {
  id: 'text-mode-file',
  title: { es: 'Trata los archivos como texto', en: 'Treats files as text' },
  explanation: {
    es: 'Los archivos de texto llegan bien y los demás no: el contenido se lee, se envía o se guarda como texto. Los bytes que no son UTF-8 causan un error o cambian, y los saltos de línea también cambian.',
    en: 'Text files arrive well and others do not: the content is read, sent or stored as text. Bytes that are not UTF-8 cause an error or change, and line ends change too.',
  },
  advice: {
    es: 'Abre los archivos en modo binario ("rb" para leer, "wb" para escribir) y no uses decode ni encode con el contenido.',
    en: 'Open files in binary mode ("rb" to read, "wb" to write) and use neither decode nor encode on the content.',
  },
  remedy: `with open(nombre, "rb") as archivo:
    conexion.sendall(archivo.read())`,
  recognise: ({ caseId, facts: { details } }) =>
    isTextOf(details?.['actual'], details?.['expected']) || caseId.endsWith('/every-byte-value'),
}
