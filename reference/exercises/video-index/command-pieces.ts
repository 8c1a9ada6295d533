import { maxCommandBytes } from './protocol.ts'

/** What came as a command: its text, or bytes that are none. */
export type CommandPiece = { readonly text: string } | { readonly problem: 'too-long' | 'no-utf8' }

/**
 * Takes what a client sends as commands: one piece of the stream is one command, as for the sheet's `recv(1024)`.
 * Only a piece that ends inside a UTF-8 character waits for the piece that completes it.
 */
export class CommandPieces {
  #unfinished: Buffer = Buffer.alloc(0)

  /** Whether the beginning of a command waits for the rest of a character. */
  get isWaiting(): boolean {
    return this.#unfinished.length > 0
  }

  /** Takes the next piece and gives the commands that it completes. */
  push(piece: Buffer): CommandPiece[] {
    if (piece.length === 0) return []
    if (this.isWaiting && !isContinuation(piece[0] as number)) return [...this.flush(), ...this.push(piece)]
    const whole = Buffer.concat([this.#unfinished, piece])
    this.#unfinished = Buffer.alloc(0)
    if (whole.length > maxCommandBytes) return [{ problem: 'too-long' }]
    if (endsInsideCharacter(whole)) {
      this.#unfinished = whole
      return []
    }
    return [decode(whole)]
  }

  /** Gives up waiting: what is unfinished is no UTF-8. */
  flush(): CommandPiece[] {
    if (!this.isWaiting) return []
    this.#unfinished = Buffer.alloc(0)
    return [{ problem: 'no-utf8' }]
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Buffer): CommandPiece {
  try {
    return { text: utf8.decode(bytes) }
  } catch {
    return { problem: 'no-utf8' }
  }
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

function endsInsideCharacter(bytes: Buffer): boolean {
  let from = bytes.length - 1
  while (from > 0 && from > bytes.length - 4 && isContinuation(bytes[from] as number)) from--
  const lead = bytes[from] as number
  const need = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1
  return bytes.length - from < need
}
