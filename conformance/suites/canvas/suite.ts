import {
  cerrar,
  defaultPort,
  encodeMessage,
  frameDecoder,
  isObject,
  parseBody,
  readServerMessage,
} from '../../../reference/exercises/canvas/protocol.ts'
import { framedStreamCases } from '../../inherited/framed-stream/framed-stream-cases.ts'
import type { Suite } from '../../runner/suite.ts'
import { accumulateCases } from './cases/accumulate.ts'
import { closeCases } from './cases/close.ts'
import { frameLengthCases } from './cases/frame-length.ts'
import { manyClientsCases } from './cases/many-clients.ts'
import { newCases } from './cases/new.ts'
import { outOfRangeCases } from './cases/out-of-range.ts'
import { paintCases } from './cases/paint.ts'
import { singleClientCases } from './cases/single-client.ts'
import { transportCases } from './cases/transport.ts'
import { characterise } from './characterise.ts'
import { clientCases } from './clients/client-cases.ts'
import { standInEnvironment } from './clients/stand-in-environment.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { askBoard } from './exchanges.ts'
import { outcomes } from './outcomes.ts'
import { requirements } from './requirements.ts'
import { canvasService } from './service.ts'

/** Judges the programs of assignment 001 (AF06, DrawColorCanvas). */
export const suite: Suite = {
  exercise: 'canvas',
  title: { es: 'DrawColorCanvas: un lienzo compartido', en: 'DrawColorCanvas: a shared canvas' },
  transports: ['tcp'],
  defaultPort,
  claims: ['multi-client'],
  claimsOf: ({ concurrency }) => (concurrency === 'many' ? ['multi-client'] : []),
  requirements,
  openers: [
    {
      name: '{"comando":"nuevo"}',
      bytes: askBoard.frame,
      farewell: encodeMessage(cerrar),
      isAnswer: (received) =>
        frameDecoder()
          .push(received)
          .some((body) => readServerMessage(body).kind === 'board'),
    },
  ],
  isGreeting: (said) => frameDecoder().push(said).some(isNuevo),
  characterise,
  serverCases: [
    ...transportCases,
    ...newCases,
    ...paintCases,
    ...accumulateCases,
    ...closeCases,
    ...framedStreamCases(canvasService).filter(({ leaves }) => leaves !== 'dirty'),
    ...frameLengthCases,
    ...manyClientsCases,
    ...singleClientCases,
    ...outOfRangeCases,
    ...framedStreamCases(canvasService).filter(({ leaves }) => leaves === 'dirty'),
  ],
  clientCases,
  outcomes,
  diagnoses,
  wires: ['canonical'],
  clientEnvironment: standInEnvironment(),
}

function isNuevo(body: Buffer): boolean {
  const parsed = parseBody(body)
  return 'value' in parsed && isObject(parsed.value) && parsed.value['comando'] === 'nuevo'
}
