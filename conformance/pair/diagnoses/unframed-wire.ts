import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf } from '../pair-facts.ts'

/** The texts of the wire have no mark of their end. */
export const unframedWire: DiagnosisRule = {
  id: 'unframed-wire',
  title: { es: 'Nada marca el final de los mensajes', en: 'Nothing marks the end of the messages' },
  explanation: {
    es: 'Los dos programas toman cada recv por un mensaje. Con TCP un texto puede llegar en dos trozos, o dos textos juntos: como nada dice dónde termina cada uno, el otro programa los confunde.',
    en: 'Both programs take each recv for one message. Over TCP a text may come in two pieces, or two texts together: as nothing says where each one ends, the other program mixes them up.',
  },
  advice: {
    es: 'Termina cada texto con un salto de línea, o envía antes su tamaño, y lee hasta ahí.',
    en: 'End each text with a line break, or send its size before it, and read up to there.',
  },
  remedy: `entrada = sock.makefile("rb")
linea = entrada.readline()          # hasta el salto de línea, llegue como llegue
contenido = entrada.read(tamano)    # exactamente esos bytes`,
  recognise: (failure) => {
    const { delivery, region, isFramed } = pairFactsOf(failure) ?? {}
    if (isFramed) return false
    return delivery === 'joined' || delivery === 'byte-by-byte' || (delivery === 'cut' && region === 'control')
  },
}
