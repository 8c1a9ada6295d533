import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Decodes each chunk by itself, so that a letter that was cut cannot be read. */
export const decodesEachChunk: DiagnosisRule = {
  id: 'decodes-each-chunk',
  title: { es: 'Decodifica cada trozo por separado', en: 'Decodes each chunk by itself' },
  explanation: {
    es: 'Un trozo puede terminar en medio de una letra de varios bytes. Si cada trozo se decodifica por separado, esa letra se pierde o decode lanza un error.',
    en: 'A chunk may end in the middle of a letter of several bytes. When each chunk is decoded by itself, that letter is lost or decode raises an error.',
  },
  advice: {
    es: 'Junta los bytes de todos los trozos y decodifica una sola vez, al final.',
    en: 'Join the bytes of all chunks and decode once, at the end.',
  },
  remedy: `datos = b"".join(trozos)
texto = datos.decode()      # una vez, con todos los bytes`,
  recognise: ({ caseId, terminal }) =>
    caseId === 'video-index/client/shows-a-list-in-pieces' && /UnicodeDecodeError|\ufffd/.test(terminal),
}
