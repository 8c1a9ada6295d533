import type { PickleValue } from '../../wire/pickle/pickle-value.ts'
import type { FileFolder } from './file-folder.ts'
import { type Mensaje, maxBodyBytes, readPair } from './protocol.ts'

/** What a request needs of the service besides its folder. */
export interface StorageRoom {
  readonly folder: FileFolder
  /** Sends a file to every connected client. */
  broadcast(file: string, content: Uint8Array): void
  /** Sends a text to the client with that address; false when nobody has it. */
  forward(sender: string, recipient: string, text: string): boolean
}

/** The largest file that is sent: what surrounds it in a message has to fit as well. */
export const maxFileBytes = maxBodyBytes - 64 * 1024

const error: Partial<Mensaje> = { estado: 'error' }

/** Does what a client asks for, and gives the answer; what cannot be done is answered with `error`. */
export async function answerRequest(request: Mensaje, sender: string, room: StorageRoom): Promise<Partial<Mensaje>> {
  const { operacion, data } = request
  const { folder } = room
  switch (operacion) {
    case 'listar':
      return withData(await folder.list())
    case 'descargar':
      return withData(await folder.read(data, maxFileBytes))
    case 'subir':
      return store(data, folder)
    case 'duplicar':
      return withData(await folder.duplicate(data, maxFileBytes))
    case 'difundir':
      return broadcast(data, room)
    case 'reenviar':
      return forward(data, sender, room)
    default:
      return error
  }
}

function withData(data: PickleValue | undefined): Partial<Mensaje> {
  return data === undefined ? error : { data, estado: 'ok' }
}

function done(isDone: boolean): Partial<Mensaje> {
  return isDone ? { estado: 'ok' } : error
}

async function store(data: PickleValue, folder: FileFolder): Promise<Partial<Mensaje>> {
  const [name, content] = readPair(data) ?? []
  return done(content instanceof Uint8Array && (await folder.store(name, content)))
}

async function broadcast(data: PickleValue, room: StorageRoom): Promise<Partial<Mensaje>> {
  if (typeof data !== 'string') return error
  const content = await room.folder.read(data, maxFileBytes)
  if (content) room.broadcast(data, content)
  return done(content !== undefined)
}

function forward(data: PickleValue, sender: string, room: StorageRoom): Partial<Mensaje> {
  const [recipient, text] = readPair(data) ?? []
  return done(typeof recipient === 'string' && typeof text === 'string' && room.forward(sender, recipient, text))
}
