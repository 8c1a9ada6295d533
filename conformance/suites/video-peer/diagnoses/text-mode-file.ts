import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Treats the bytes of a video as text. */
export const textModeFile: DiagnosisRule = {
  id: 'text-mode-file',
  title: { es: 'Trata el video como texto', en: 'Treats the video as text' },
  explanation: {
    es: 'Los archivos de texto llegan bien y los demás no: el contenido se lee o se guarda como texto, y los bytes que no son UTF-8 o los saltos de línea cambian.',
    en: 'Text files arrive well and others do not: the content is read or stored as text, and bytes that are not UTF-8 or line ends change.',
  },
  advice: {
    es: 'Abre el archivo en modo binario ("rb" para leer, "wb" para escribir) y no uses decode ni encode con el contenido.',
    en: 'Open the file in binary mode ("rb" to read, "wb" to write) and use neither decode nor encode on the content.',
  },
  remedy: `with open(ruta, "rb") as archivo:
    conn.sendall(archivo.read())`,
  recognise: ({ caseId, reason }) =>
    caseId.endsWith('/every-byte-value') && (reason.code === 'content-differs' || reason.code === 'wrong-size'),
}
