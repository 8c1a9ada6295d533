import { decodeLength, encodeFrame, type LengthField } from '../../../../reference/wire/length-prefix.ts'
import type { Facts } from '../../../model/facts.ts'
import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import { answerTo, isAnsweredPlainly } from '../../stream/diagnoses/raw-probe.ts'
import type { FramedService } from '../framed-service.ts'

/** The widths that the exercises with frames agree on: who mixes them up uses the other. */
const usualWidths = [4, 5]
/** By so much a length may be too long: five, six or eight bytes instead of four. */
const longerBy = [1, 2, 4]

/** Writes or reads the length in another number of bytes. */
export function wrongLengthWidth(service: FramedService): DiagnosisRule {
  const { bytes, order } = service.field
  return {
    id: 'wrong-length-width',
    title: { es: 'El largo no ocupa los bytes acordados', en: 'The length does not take the agreed number of bytes' },
    explanation: {
      es: `El largo debe ocupar exactamente ${bytes} bytes. Aquí el cuerpo comienza antes o después de esos ${bytes} bytes: el largo es más corto o más largo que lo acordado.`,
      en: `The length must take exactly ${bytes} bytes. Here the body begins before or after those ${bytes} bytes: the length is shorter or longer than agreed.`,
    },
    advice: {
      es: `Escribe el largo con to_bytes(${bytes}, "${order}"), y al recibir lee exactamente ${bytes} bytes.`,
      en: `Write the length with to_bytes(${bytes}, "${order}"), and when you receive read exactly ${bytes} bytes.`,
    },
    remedy: `sock.sendall(len(cuerpo).to_bytes(${bytes}, "${order}") + cuerpo)`,
    recognise: (failure) => writesIt(failure.facts, service) || readsIt(failure, service),
  }
}

/** The first byte of the body stands within the length, or a few bytes after it, where a longer length is plausible. */
function writesIt({ frame }: Facts, { field, firstBodyByte }: FramedService): boolean {
  if (!frame) return false
  const { header, followed } = frame
  if (header.indexOf(firstBodyByte) > 0) return true
  const more = followed.indexOf(firstBodyByte)
  const longer: LengthField = { ...field, bytes: field.bytes + more }
  return longerBy.includes(more) && isFramed(Buffer.concat([header, followed]), longer, firstBodyByte)
}

/** Nothing is answered but what has its length in the other usual width. */
async function readsIt({ probe, facts }: Failure, service: FramedService): Promise<boolean> {
  if (!probe || facts.cuts || facts.joined || facts.answer !== 'none') return false
  if (await isAnsweredPlainly(probe, service)) return false
  const bytes = usualWidths.find((width) => width !== service.field.bytes)
  if (bytes === undefined) return false
  const other: LengthField = { ...service.field, bytes }
  const body = service.ask(probe).frame.subarray(service.field.bytes)
  const { isRight, received } = await answerTo(probe, service, encodeFrame(body, other))
  return isRight || isFramed(received, other, service.firstBodyByte)
}

/** A right answer whose length has the other width: what the length announces is what came, as far as it came. */
function isFramed(received: Buffer, field: LengthField, firstBodyByte: number): boolean {
  if (received[field.bytes] !== firstBodyByte) return false
  const announced = decodeLength(received.subarray(0, field.bytes), field)
  return announced > 1 && announced <= 2 ** 30 && announced >= received.length - field.bytes
}
