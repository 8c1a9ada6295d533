import type { Transport } from '../model/transport.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import type { Restart, ServerSubject } from '../subject/server-subject.ts'
import type { Player } from './player.ts'

/** A server of which only its record is there. */
export class PlayedServer implements ServerSubject {
  readonly kind: ServerSubject['kind']
  readonly command: string | undefined
  readonly #player: Player

  constructor(kind: ServerSubject['kind'], command: string | undefined, player: Player) {
    this.kind = kind
    this.command = command
    this.#player = player
  }

  get host(): string {
    return this.#player.life?.host ?? '127.0.0.1'
  }

  get port(): number {
    return this.#player.life?.port ?? 0
  }

  get program(): LaunchedProgram | undefined {
    return this.#player.program
  }

  get transport(): Transport | undefined {
    return this.#player.life?.transport
  }

  async restart({ furnish }: Restart = {}): Promise<void> {
    const next = this.#player.nextFolder()
    if (next) await furnish?.(next.folder)
    await this.#player.ours('restart')
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}
