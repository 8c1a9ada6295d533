import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Forgets what came together with the line. */
export const dropsAfterFirstFrame: DiagnosisRule = {
  id: 'drops-after-first-frame',
  title: { es: 'Pierde lo que llega junto con el tamaño', en: 'Loses what comes together with the size' },
  explanation: {
    es: 'El programa lee la línea del tamaño con recv y tira lo que venía después. TCP junta lo que se envía seguido: ahí ya estaba el comienzo de la imagen.',
    en: 'The program reads the line with the size by recv and throws away what came after it. TCP joins what is sent in a row: the beginning of the image was already there.',
  },
  advice: {
    es: 'Guarda lo que sobra después del salto de línea: es el comienzo de la imagen.',
    en: 'Keep what is left after the line end: it is the beginning of the image.',
  },
  remedy: `linea, _, resto = recibido.partition(b"\\n")
imagen = resto + recibir_exacto(sock, tamano - len(resto))`,
  recognise: ({ requirement }) => requirement === 'IM-G2',
}
