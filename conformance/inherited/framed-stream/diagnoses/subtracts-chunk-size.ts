import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import type { FramedService } from '../framed-service.ts'
import { bodyReadRemedy } from './body-read-remedy.ts'
import { isAnsweredWhenCut } from './cut-probe.ts'

/** Counts the bytes that it asked for instead of those that came. */
export function subtractsChunkSize(service: FramedService, chunk: number): DiagnosisRule {
  return {
    id: 'subtracts-chunk-size',
    title: {
      es: 'Resta el tamaño del trozo pedido y no lo que llegó',
      en: 'Subtracts the size of the chunk it asked for, not what came',
    },
    explanation: {
      es: `El ciclo descuenta en cada vuelta los ${chunk} bytes que pidió, pero recv puede devolver menos. Si el mensaje llega cortado, el ciclo cree que ya leyó todo y deja el resto en la conexión; ese resto se toma después como un largo.`,
      en: `The loop takes off the ${chunk} bytes that it asked for on each turn, but recv may return fewer. When the message comes in pieces, the loop believes that it has read everything and leaves the rest in the connection; that rest is then taken for a length.`,
    },
    advice: {
      es: 'Descuenta len(trozo), lo que de verdad llegó, y sigue mientras falten bytes.',
      en: 'Take off len(chunk), what really came, and go on while bytes are missing.',
    },
    remedy: bodyReadRemedy,
    recognise: (failure) =>
      (isBodyCut(failure) || isAtBoundary(failure)) && isAnsweredOnlyAtChunks(service, chunk, failure),
  }
}

/** Whether a message failed because its body was cut. */
export function isBodyCut({ facts }: Failure): boolean {
  return (facts.cuts ?? []).some(
    ({ region, outcome }) => region === 'body' && outcome !== 'answered' && outcome !== 'unseen',
  )
}

/** Whether a message failed because of its length. */
export function isAtBoundary({ reason }: Failure): boolean {
  return reason.code === 'boundary-not-understood'
}

/** A cut exactly after one chunk leaves the wrong count right; a cut elsewhere does not. */
async function isAnsweredOnlyAtChunks(service: FramedService, chunk: number, { probe }: Failure): Promise<boolean> {
  if (!probe) return false
  const bodyBytes = 3 * chunk + 16
  return (
    (await isAnsweredWhenCut(probe, service, bodyBytes, chunk, 'seen')) &&
    !(await isAnsweredWhenCut(probe, service, bodyBytes, chunk / 2))
  )
}
