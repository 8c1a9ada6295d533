import type { LengthField } from '../../../../reference/wire/length-prefix.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Answers the first frame of a segment and throws the rest away. */
export function dropsAfterFirstFrame({ bytes, order }: LengthField): DiagnosisRule {
  return {
    id: 'drops-after-first-frame',
    title: {
      es: 'Descarta lo que viene después del primer mensaje',
      en: 'Drops what follows the first message',
    },
    explanation: {
      es: 'El programa recibe un bloque grande, usa el primer mensaje que hay en él y descarta el resto. Cuando dos mensajes llegan juntos, el segundo se pierde.',
      en: 'The program receives a large block, uses the first message in it and throws the rest away. When two messages arrive together, the second is lost.',
    },
    advice: {
      es: 'Lee exactamente los bytes de un mensaje, o guarda lo que sobra en un búfer y úsalo como comienzo del siguiente.',
      en: 'Read exactly the bytes of one message, or keep what is left over in a buffer and use it as the beginning of the next.',
    },
    remedy: `buffer += sock.recv(4096)
while len(buffer) >= ${bytes}:
    largo = int.from_bytes(buffer[:${bytes}], "${order}")
    if len(buffer) < ${bytes} + largo:
        break                       # falta: espera más bytes
    atender(buffer[${bytes}:${bytes} + largo])
    buffer = buffer[${bytes} + largo:]     # lo que sobra es del siguiente`,
    recognise: ({ facts }) => facts.joined?.[0] === true && facts.answer !== 'closed',
  }
}
