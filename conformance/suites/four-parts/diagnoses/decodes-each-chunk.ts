import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Decodes the pieces of a line one by one. */
export const decodesEachChunk: DiagnosisRule = {
  id: 'decodes-each-chunk',
  title: { es: 'Decodifica cada trozo por separado', en: 'Decodes each piece by itself' },
  explanation: {
    es: 'Los trozos de la línea se decodifican apenas llegan. Una letra con tilde ocupa varios bytes: si el corte cae entre ellos, ningún trozo es UTF-8 válido.',
    en: 'The pieces of the line are decoded as they come. A letter with an accent takes several bytes: when the cut falls between them, neither piece is valid UTF-8.',
  },
  advice: {
    es: 'Junta primero los bytes de la línea entera y decodifica una sola vez.',
    en: 'Collect the bytes of the whole line first and decode once.',
  },
  remedy: `linea = b""
while not linea.endswith(b"\\n"):
    linea += sock.recv(1)
texto = linea.decode("utf-8")`,
  recognise: ({ caseId, reason }) =>
    caseId === 'four-parts/line/inside-a-character' && reason.code === 'cut-not-understood',
}
