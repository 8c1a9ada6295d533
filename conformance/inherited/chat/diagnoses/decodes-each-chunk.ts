import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Decodes the pieces of a text one by one. */
export const decodesEachChunk: DiagnosisRule = {
  id: 'decodes-each-chunk',
  title: { es: 'Decodifica cada trozo por separado', en: 'Decodes each piece by itself' },
  explanation: {
    es: 'Los trozos se decodifican apenas llegan. Una letra con tilde ocupa varios bytes: si el corte cae entre ellos, ningún trozo es UTF-8 válido.',
    en: 'The pieces are decoded as they come. A letter with an accent takes several bytes: when the cut falls between them, neither piece is valid UTF-8.',
  },
  advice: {
    es: 'Junta primero los bytes de la línea entera y decodifica una sola vez.',
    en: 'Collect the bytes of the whole line first and decode once.',
  },
  remedy: `while b"\\n" not in datos:
    datos += sock.recv(1024)
linea, datos = datos.split(b"\\n", 1)
texto = linea.decode("utf-8")`,
  // whole letters came through, cut anywhere: the cases of the cuts at any byte have passed
  recognise: ({ requirement }) => requirement.endsWith('-G4'),
}
