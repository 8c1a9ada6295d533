import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Decodes the pieces of a text one by one. */
export const decodesEachChunk: DiagnosisRule = {
  id: 'decodes-each-chunk',
  title: { es: 'Decodifica cada trozo por separado', en: 'Decodes each piece by itself' },
  explanation: {
    es: 'Los trozos del texto se decodifican apenas llegan. Una letra con tilde ocupa varios bytes: si el corte cae entre ellos, ningún trozo es UTF-8 válido.',
    en: 'The pieces of the text are decoded as they come. A letter with an accent takes several bytes: when the cut falls between them, neither piece is valid UTF-8.',
  },
  advice: {
    es: 'Junta primero todos los bytes y decodifica una sola vez.',
    en: 'Collect all the bytes first and decode once.',
  },
  remedy: `datos = recibir_exacto(sock, tamano)
texto = datos.decode("utf-8")`,
  recognise: ({ caseId, reason }) =>
    caseId === 'reverse/cut/inside-a-character' && reason.code === 'cut-not-understood',
}
