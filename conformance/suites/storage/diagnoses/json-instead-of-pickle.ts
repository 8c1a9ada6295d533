import { lengthField } from '../../../../reference/exercises/storage/protocol.ts'
import { encodeFrame } from '../../../../reference/wire/length-prefix.ts'
import { answerTo, isAnsweredPlainly } from '../../../inherited/stream/diagnoses/raw-probe.ts'
import type { DiagnosisRule, Failure } from '../../../runner/diagnosis-rule.ts'
import { storageService } from '../service.ts'

const listInJson = encodeFrame(Buffer.from('{"operacion": "listar", "data": null, "estado": null}'), lengthField)

/** Writes or reads JSON where pickle was agreed. */
export const jsonInsteadOfPickle: DiagnosisRule = {
  id: 'json-instead-of-pickle',
  title: { es: 'Usa JSON y no pickle', en: 'Uses JSON instead of pickle' },
  explanation: {
    es: 'El mensaje es un texto JSON. Las reglas de esta experiencia piden pickle, y quien espera un pickle no lo puede leer. Además JSON no puede llevar los bytes de un archivo.',
    en: 'The message is JSON text. The rules of this exercise ask for pickle, and whoever expects a pickle cannot read it. Besides, JSON cannot carry the bytes of a file.',
  },
  advice: {
    es: 'Serializa el objeto Mensaje con pickle.dumps y léelo con pickle.',
    en: 'Serialise the Mensaje object with pickle.dumps and read it with pickle.',
  },
  remedy: `cuerpo = pickle.dumps(mensaje)
sock.sendall(len(cuerpo).to_bytes(4, "big") + cuerpo)`,
  recognise: ({ facts, reason, probe }) =>
    (reason.code === 'not-a-pickle' && isJson(facts.details?.['body'])) ||
    (facts.answer !== 'wrong' && !facts.cuts && !facts.joined && readsJson(probe)),
}

/** A plain request is not answered, and the same in JSON is. */
async function readsJson(probe: Failure['probe']): Promise<boolean> {
  if (!probe || (await isAnsweredPlainly(probe, storageService))) return false
  const { received } = await answerTo(probe, storageService, listInJson)
  return isJson(received.subarray(lengthField.bytes))
}

function isJson(body: unknown): boolean {
  if (!(body instanceof Uint8Array) || body.length < 2) return false
  try {
    return typeof JSON.parse(Buffer.from(body).toString('utf8')) === 'object'
  } catch {
    return false
  }
}
