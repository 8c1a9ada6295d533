import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Reads files as text. */
export const textModeFile: DiagnosisRule = {
  id: 'text-mode-file',
  title: { es: 'Abre los archivos como texto', en: 'Opens the files as text' },
  explanation: {
    es: 'El archivo se trató como texto y no como bytes: Python lo decodifica y cambia sus saltos de línea. Una imagen o un audio no son texto: fallan al decodificar o quedan cambiados.',
    en: 'The file was treated as text and not as bytes: Python decodes it and changes its line ends. An image or a sound is not text: it fails to decode or is changed.',
  },
  advice: {
    es: 'Abre el archivo en modo binario, "rb" para leer y "wb" para escribir, y usa los bytes tal como vienen, sin decode.',
    en: 'Open the file in binary mode, "rb" to read and "wb" to write, and use the bytes as they come, without decode.',
  },
  remedy: `with open(ruta, "rb") as archivo:
    mensaje = Mensaje(data=archivo.read(), estado="ok")`,
  recognise: ({ reason, facts: { details } }) =>
    (reason.code === 'bytes-expected' && typeof details?.['data'] === 'string' && details['data'].length > 0) ||
    (reason.code === 'content-differs' && isTextOf(details?.['actual'], details?.['content'] ?? details?.['expected'])),
}

/** What is left of bytes that were taken for text: other line ends, or no trace of what is not UTF-8. */
function isTextOf(actual: unknown, content: unknown): boolean {
  if (!(actual instanceof Uint8Array) || !(content instanceof Uint8Array)) return false
  const [came, wanted] = [actual, content].map((bytes) => Buffer.from(bytes)) as [Buffer, Buffer]
  if (plain(came.toString('latin1')) === plain(wanted.toString('latin1'))) return true
  const [text, decoded] = [plain(came.toString('utf8')), plain(wanted.toString('utf8'))]
  return ['', '\ufffd', '?'].some((sign) => text === decoded.replaceAll('\ufffd', sign))
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
