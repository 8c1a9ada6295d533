import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import { answerTo, isAnsweredPlainly } from '../../stream/diagnoses/raw-probe.ts'
import type { FramedService } from '../framed-service.ts'

/** Sends or expects a body without a length before it. */
export function unframedWire(service: FramedService): DiagnosisRule {
  const { bytes } = service.field
  return {
    id: 'unframed-wire',
    title: { es: 'El mensaje va sin su largo', en: 'The message travels without its length' },
    explanation: {
      es: `Cada mensaje comienza con ${bytes} bytes que dicen cuánto mide. Sin ellos, quien recibe no puede saber dónde termina un mensaje y empieza el siguiente.`,
      en: `Each message begins with ${bytes} bytes that say how long it is. Without them the receiver cannot know where one message ends and the next begins.`,
    },
    advice: {
      es: `Antes de cada mensaje envía len(cuerpo).to_bytes(${bytes}, "${service.field.order}"), y al recibir lee primero esos ${bytes} bytes.`,
      en: `Before each message send len(body).to_bytes(${bytes}, "${service.field.order}"), and when you receive read those ${bytes} bytes first.`,
    },
    remedy: `sock.sendall(len(cuerpo).to_bytes(${bytes}, "${service.field.order}") + cuerpo)`,
    recognise: (failure) => failure.facts.frame?.header[0] === service.firstBodyByte || readsUnframed(failure, service),
  }
}

/** Nothing is answered but what has no length. */
async function readsUnframed({ probe, reason, facts }: Failure, service: FramedService): Promise<boolean> {
  if (!probe || facts.cuts || facts.joined || reason.code !== 'no-answer') return false
  if (await isAnsweredPlainly(probe, service)) return false
  const bare = service.ask(probe).frame.subarray(service.field.bytes)
  const { isRight, received } = await answerTo(probe, service, bare)
  return isRight || received[0] === service.firstBodyByte
}
