import { defaultPort, frameDecoder, readMensaje } from '../../../reference/exercises/storage/protocol.ts'
import { framedStreamCases } from '../../inherited/framed-stream/framed-stream-cases.ts'
import type { Suite } from '../../runner/suite.ts'
import { listFrame } from './ask.ts'
import { difundirCases } from './cases/difundir.ts'
import { downloadCases } from './cases/download.ts'
import { duplicarCases } from './cases/duplicar.ts'
import { escapeCases } from './cases/escape.ts'
import { extensions } from './cases/extension-case.ts'
import { frameLengthCases } from './cases/frame-length.ts'
import { hostileCases } from './cases/hostile.ts'
import { listCases } from './cases/list.ts'
import { manyClientsCases } from './cases/many-clients.ts'
import { reenviarCases } from './cases/reenviar.ts'
import { subirCases } from './cases/subir.ts'
import { transportCases } from './cases/transport.ts'
import { unknownCases } from './cases/unknown.ts'
import { whoLeftCases } from './cases/who-left.ts'
import { characterise } from './characterise.ts'
import { clientCases } from './clients/client-cases.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { outcomes } from './outcomes.ts'
import { requirements } from './requirements.ts'
import { storageService } from './service.ts'
import { serverSurroundings } from './surroundings.ts'

const nothing = Buffer.alloc(0)

/** Judges the programs of assignment 000 (Experiencia 4, sistema de almacenamiento). */
export const suite: Suite = {
  exercise: 'storage',
  title: { es: 'Almacenamiento: archivos para muchos clientes', en: 'Storage: files for many clients' },
  transports: ['tcp'],
  defaultPort,
  claims: extensions,
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: 'Mensaje(operacion="listar")',
      bytes: listFrame,
      farewell: nothing,
      isAnswer: (received) =>
        frameDecoder()
          .push(received)
          .some((body) => readMensaje(body).mensaje !== undefined),
    },
  ],
  characterise,
  serverCases: [
    ...transportCases,
    ...listCases,
    ...downloadCases,
    ...unknownCases,
    ...manyClientsCases,
    ...whoLeftCases,
    ...framedStreamCases(storageService).filter(({ leaves }) => leaves !== 'dirty'),
    ...frameLengthCases,
    ...escapeCases,
    ...hostileCases,
    ...subirCases,
    ...duplicarCases,
    ...difundirCases,
    ...reenviarCases,
    ...framedStreamCases(storageService).filter(({ leaves }) => leaves === 'dirty'),
  ],
  clientCases,
  outcomes,
  diagnoses,
  wires: ['canonical'],
  servesFiles: true,
  serverSurroundings,
}
