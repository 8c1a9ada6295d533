import { decodeLength, encodeFrame, type LengthField } from '../../../../reference/wire/length-prefix.ts'
import type { Facts } from '../../../model/facts.ts'
import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import { answerTo, isAnsweredPlainly } from '../../stream/diagnoses/raw-probe.ts'
import type { FramedService } from '../framed-service.ts'

/** No answer of an exercise is longer. */
const mostBytes = 2 ** 30

/** Reads or writes the length in the other byte order. */
export function wrongEndianness(service: FramedService): DiagnosisRule {
  const other: LengthField = { ...service.field, order: service.field.order === 'little' ? 'big' : 'little' }
  return {
    id: 'wrong-endianness',
    title: {
      es: 'El largo está en el orden de bytes contrario',
      en: 'The length is in the opposite byte order',
    },
    explanation: {
      es: `El largo va en orden ${service.field.order} endian. Leído al revés, un mensaje corto parece medir miles de millones de bytes, y quien lo lee se queda esperando.`,
      en: `The length travels in ${service.field.order}-endian order. Read the other way round, a short message seems to be billions of bytes long, and its reader waits for ever.`,
    },
    advice: {
      es: `Usa byteorder="${service.field.order}" tanto en to_bytes como en from_bytes.`,
      en: `Use byteorder="${service.field.order}" both in to_bytes and in from_bytes.`,
    },
    remedy: `largo = len(cuerpo).to_bytes(${service.field.bytes}, byteorder="${service.field.order}")
largo = int.from_bytes(cabecera, byteorder="${service.field.order}")`,
    recognise: (failure) => writesIt(failure.facts, other, service.firstBodyByte) || readsIt(failure, service, other),
  }
}

function writesIt({ frame }: Facts, other: LengthField, firstByte: number): boolean {
  if (!frame || frame.followed[0] !== firstByte) return false
  const meant = decodeLength(frame.header, other)
  return meant > 1 && meant < frame.announced && meant >= frame.followed.length
}

/** Nothing is answered but what has its length the other way round. */
async function readsIt({ probe, facts }: Failure, service: FramedService, other: LengthField): Promise<boolean> {
  if (!probe || facts.cuts || facts.joined || (facts.answer !== 'none' && facts.answer !== 'closed')) return false
  if (await isAnsweredPlainly(probe, service)) return false
  const body = service.ask(probe).frame.subarray(service.field.bytes)
  const { isRight, received } = await answerTo(probe, service, encodeFrame(body, other))
  return isRight || isFramed(received, other, service.firstBodyByte)
}

function isFramed(received: Buffer, field: LengthField, firstByte: number): boolean {
  if (received[field.bytes] !== firstByte) return false
  const announced = decodeLength(received.subarray(0, field.bytes), field)
  return announced > 1 && announced < mostBytes
}
