import type { FileFolder } from './file-folder.ts'
import { lineText } from './line-text.ts'
import { encodeMensaje, type Mensaje } from './protocol.ts'
import { StorageConversation, type StoragePeer } from './storage-conversation.ts'

/** What a service needs: the folder that it offers and where its console lines go. */
export interface StorageServiceOptions {
  readonly folder: FileFolder
  readonly say: (line: string) => void
}

const shownCharacters = 80

/** The storage server without its sockets: one folder, and the clients that are connected. */
export class StorageService {
  readonly folder: FileFolder
  readonly #say: (line: string) => void
  readonly #clients = new Set<StorageConversation>()

  constructor({ folder, say }: StorageServiceOptions) {
    this.folder = folder
    this.#say = say
  }

  /** The addresses of the connected clients, in the order in which they came. */
  get clients(): readonly string[] {
    return [...this.#clients].map(({ address }) => address)
  }

  /** Takes in a client, whose address is `ip:port`. */
  join(address: string, peer: StoragePeer): StorageConversation {
    const conversation = new StorageConversation(address, peer, this)
    this.#clients.add(conversation)
    this.#say(`Cliente conectado: ${address}`)
    return conversation
  }

  /** Forgets a client. */
  leave(conversation: StorageConversation): void {
    if (this.#clients.delete(conversation)) this.#say(`Cliente desconectado: ${conversation.address}`)
  }

  /** Prints what a client asks for; nothing was understood where there is no request. */
  noteRequest(address: string, request: Mensaje | undefined): void {
    this.#say(`Mensaje recibido de ${address}: ${request ? describe(request) : 'no se entiende'}`)
  }

  /** Sends a file to every connected client, the one who asks for it included. */
  broadcast(file: string, content: Uint8Array): void {
    const frame = encodeMensaje({ operacion: 'difundir', data: [file, content], estado: 'ok' })
    for (const client of this.#clients) client.push(frame)
  }

  /** Sends a text to the client with that address; false when nobody has it. */
  forward(sender: string, recipient: string, text: string): boolean {
    const client = [...this.#clients].find(({ address }) => address === recipient)
    client?.push(encodeMensaje({ operacion: 'reenviar', data: [sender, text], estado: 'ok' }))
    return client !== undefined
  }

  /** Ends every conversation. */
  dismissAll(): void {
    for (const client of this.#clients) client.leave()
  }
}

function describe({ operacion, data }: Mensaje): string {
  const [first] = Array.isArray(data) ? data : [data]
  const about = typeof first === 'string' ? `, «${shown(first)}»` : ''
  return `${typeof operacion === 'string' ? shown(operacion) : 'sin operación'}${about}`
}

function shown(text: string): string {
  return lineText(text.slice(0, shownCharacters))
}
