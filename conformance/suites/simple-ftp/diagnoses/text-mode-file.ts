import { isTextOf } from '../../../inherited/download/is-text-of.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Treats files as text. */
export const textModeFile: DiagnosisRule = {
  id: 'text-mode-file',
  title: { es: 'Trata los ficheros como texto', en: 'Treats files as text' },
  explanation: {
    es: 'Los ficheros de texto llegan bien y los demás no: el contenido se lee, se envía o se guarda como texto. Lo que no es UTF-8 se cae o cambia, y los saltos de línea también.',
    en: 'Text files arrive well and others do not: the content is read, sent or stored as text. What is not UTF-8 fails or changes, and so do the line ends.',
  },
  advice: {
    es: 'Abre los ficheros en modo binario ("rb" para leer, "wb" para escribir) y no uses decode ni encode con el contenido.',
    en: 'Open files in binary mode ("rb" to read, "wb" to write) and use neither decode nor encode on the content.',
  },
  remedy: `with open(nombre, "rb") as fichero:
    conexion.sendall(fichero.read())`,
  recognise: ({ caseId, facts: { details } }) =>
    isTextOf(details?.['actual'], details?.['expected']) || caseId.endsWith('/every-byte-value'),
}
