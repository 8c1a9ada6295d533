import type { FileHandle } from 'node:fs/promises'
import { openPlainFile } from '../../files/open-plain-file.ts'
import { maxRequestBytes, missingReply, requestedName, sizeLine } from './protocol.ts'

/** The way to one downloader; a TCP link is one. */
export interface ProviderPeer {
  readonly unsentBytes: number
  write(bytes: Buffer): void
  /** Ends our side after everything that was written. */
  end(): void
  destroy(): void
}

const chunkBytes = 64 * 1024
const maxUnsentBytes = 256 * 1024
const commandWord = 'DESCARGAR'

/** One request of a downloader and the file that it gets; the connection carries no second one. */
export class ProviderConversation {
  readonly #peer: ProviderPeer
  readonly #folder: string
  readonly #say: (line: string) => void
  #request: Buffer = Buffer.alloc(0)
  #isAnswering = false
  #isGone = false
  #wake: () => void = () => {}

  constructor(peer: ProviderPeer, folder: string, say: (line: string) => void) {
    this.#peer = peer
    this.#folder = folder
    this.#say = say
  }

  /** Takes the next piece of what the downloader sends; the piece that makes it a request ends the request. */
  received(bytes: Buffer): void {
    if (this.#isAnswering) return
    this.#request = Buffer.concat([this.#request, bytes.subarray(0, maxRequestBytes)])
    if (!isUnfinished(this.#request)) this.#answer()
  }

  /** Goes on after everything that was written has left. */
  drained(): void {
    this.#wake()
  }

  /** A downloader that speaks no more may still listen; one that broke off may not. */
  ended(ending: { readonly kind: 'end' | 'reset' }): void {
    this.#isGone = ending.kind === 'reset'
    this.#wake()
    if (!this.#isAnswering && this.#request.length > 0 && !this.#isGone) this.#answer()
    else if (!this.#isAnswering) this.#peer.end()
  }

  #answer(): void {
    this.#isAnswering = true
    const text = this.#request.toString('utf8')
    this.#reply(requestedName(text) ?? '').catch((error: Error) => {
      this.#say(`Error manejando solicitud: ${error.message}`)
      this.#peer.destroy()
    })
  }

  async #reply(name: string): Promise<void> {
    const shared = await openPlainFile(this.#folder, name)
    if (!shared) {
      this.#say(`No se comparte «${name}»`)
      this.#peer.write(Buffer.from(missingReply))
      this.#peer.end()
      return
    }
    try {
      this.#say(`Enviando «${name}» (${shared.size} bytes)`)
      this.#peer.write(Buffer.from(sizeLine(shared.size)))
      const isWhole = await this.#sendContent(shared.file, shared.size)
      // a file that shrank meanwhile breaks the connection, so that nobody takes it for whole
      if (isWhole) this.#peer.end()
      else this.#peer.destroy()
    } finally {
      await shared.file.close()
    }
  }

  async #sendContent(file: FileHandle, size: number): Promise<boolean> {
    let sent = 0
    while (sent < size && !this.#isGone) {
      const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, size - sent))
      const { bytesRead } = await file.read(chunk, 0, chunk.length, sent)
      if (bytesRead === 0) return false
      this.#peer.write(chunk.subarray(0, bytesRead))
      sent += bytesRead
      if (this.#peer.unsentBytes > maxUnsentBytes) await this.#room()
    }
    return sent === size
  }

  #room(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
      if (this.#isGone) resolve()
    })
  }
}

/** Whether more has to come: the command word is cut, or the last character is. */
function isUnfinished(bytes: Buffer): boolean {
  if (bytes.length >= maxRequestBytes) return false
  const text = bytes.toString('utf8')
  if (text.length <= commandWord.length + 1 && `${commandWord} `.startsWith(text.toUpperCase())) return true
  const lead = [1, 2, 3].find((back) => ((bytes.at(-back) ?? 0) & 0xc0) === 0xc0)
  return lead !== undefined && lead < characterBytes(bytes.at(-lead) ?? 0)
}

function characterBytes(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}
