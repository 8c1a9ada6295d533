import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Treats the content as text. */
export const textModeFile: DiagnosisRule = {
  id: 'text-mode-file',
  title: { es: 'Trata el archivo como texto', en: 'Treats the file as text' },
  explanation: {
    es: 'El contenido se decodifica, o el archivo se abre con modo "r" o "w". Un PDF no es texto: los bytes que no son UTF-8 se pierden, se cambian o terminan el programa.',
    en: 'The content is decoded, or the file is opened with mode "r" or "w". A PDF is not text: bytes that are not UTF-8 get lost, are changed, or end the program.',
  },
  advice: {
    es: 'No decodifiques el contenido, y abre el archivo en modo binario: "rb" para leerlo, "wb" para escribirlo.',
    en: 'Do not decode the content, and open the file in binary mode: "rb" to read it, "wb" to write it.',
  },
  remedy: `with open(nombre, "wb") as archivo:
    archivo.write(trozo)        # bytes, sin decode()`,
  recognise: ({ caseId, reason }) =>
    caseId.endsWith('/store/pdf') ||
    caseId.endsWith('/pair/real-pdf/plain') ||
    (caseId.endsWith('/client/exact-bytes') && reason.code !== 'wrong-name'),
}
