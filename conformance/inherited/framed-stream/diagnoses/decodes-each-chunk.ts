import type { CutFact } from '../../../model/facts.ts'
import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import type { FramedService } from '../framed-service.ts'
import { isAnsweredWhenCut } from './cut-probe.ts'

/** Decodes every chunk by itself, so that a character that was cut cannot be read. */
export function decodesEachChunk(service: FramedService): DiagnosisRule {
  return {
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
    recognise: (failure) =>
      (failure.caseId.includes('/text/') && failure.reason.code === 'cut-not-understood') ||
      failsInsideCharacters(failure, service),
  }
}

/** One of the cuts is inside a character, and a message that has no such characters is understood in pieces. */
async function failsInsideCharacters({ facts, probe }: Failure, service: FramedService): Promise<boolean> {
  const sent = facts.details?.['sent']
  if (!probe || !(sent instanceof Uint8Array)) return false
  const isInside = ({ offset }: CutFact) => offset > service.field.bytes && ((sent[offset] ?? 0) & 0xc0) === 0x80
  return (facts.cuts ?? []).some(isInside) && isAnsweredWhenCut(probe, service, 100, 50)
}
