import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Forgets what came together with the line. */
export const dropsAfterFirstFrame: DiagnosisRule = {
  id: 'drops-after-first-frame',
  title: { es: 'Pierde lo que llega junto con la línea', en: 'Loses what comes together with the line' },
  explanation: {
    es: 'El programa lee la línea con recv y tira lo que venía después del salto de línea. TCP junta lo que se envía seguido: ahí ya estaba el comienzo del texto.',
    en: 'The program reads the line with recv and throws away what came after the line end. TCP joins what is sent in a row: the beginning of the text was already there.',
  },
  advice: {
    es: 'Guarda lo que sobra después del salto de línea: es el comienzo del contenido.',
    en: 'Keep what is left after the line end: it is the beginning of the content.',
  },
  remedy: `linea, _, resto = recibido.partition(b"\\n")
contenido = resto + recibir_exacto(sock, tamano - len(resto))`,
  recognise: ({ requirement }) => requirement === 'RV-G2',
}
