import { printableText } from '../../wire/printable-text.ts'
import { errorReply, listingDatagrams, okReply, parseCommand } from './protocol.ts'
import { type CommandOutcome, runCommand } from './run-command.ts'
import type { StartFolder } from './start-folder.ts'
import { type Language, shellWords } from './words.ts'

/** The folder that is served, and how its console speaks. */
export interface ShellServiceOptions {
  readonly start: StartFolder
  readonly lang: Language
  readonly say: (line: string) => void
}

const maxWaiting = 1000
const maxClients = 1000

/** Carries commands out one after the other; each client has a current folder of its own. It knows no socket. */
export class ShellService implements AsyncDisposable {
  /** Resolves when somebody has sent `exit` and was answered. */
  readonly exited: Promise<void>
  readonly #options: ShellServiceOptions
  readonly #folders = new Map<string, string>()
  #work: Promise<void> = Promise.resolve()
  #waiting = 0
  #isOver = false
  #exit: () => void = () => {}

  constructor(options: ShellServiceOptions) {
    this.#options = options
    this.exited = new Promise((resolve) => {
      this.#exit = resolve
    })
  }

  /** Takes a datagram of `client`; when too many wait it is lost, as datagrams may be. */
  received(datagram: Buffer, client: string, answer: (datagram: Buffer) => void): void {
    if (this.#isOver || this.#waiting >= maxWaiting) return
    this.#waiting++
    this.#work = this.#work.then(async () => {
      if (!this.#isOver) for (const reply of await this.#reply(datagram, client)) answer(reply)
      this.#waiting--
      if (this.#isOver) this.#exit()
    })
  }

  /** Waits for the command that is carried out; those that wait behind it are dropped. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true
    await this.#work
  }

  async #reply(datagram: Buffer, client: string): Promise<Buffer[]> {
    const { start, lang, say } = this.#options
    const words = shellWords[lang]
    const command = parseCommand(datagram)
    say(`${client}: ${shown(datagram)}`)
    if (command.kind === 'wrong') return [errorReply(words.refusal(command.problem))]
    if (command.kind === 'exit') {
      this.#isOver = true
      return [okReply]
    }
    const outcome = await runCommand(start, this.#folders.get(client) ?? start.root, command)
    if (outcome.kind === 'moved-to') this.#remember(client, outcome.folder)
    return this.#datagrams(outcome)
  }

  #datagrams(outcome: CommandOutcome): Buffer[] {
    if (outcome.kind === 'names') return listingDatagrams(outcome.names)
    if (outcome.kind !== 'refused') return [okReply]
    return [errorReply(shellWords[this.#options.lang].refusal(outcome.why, outcome.code))]
  }

  /** Nobody says goodbye over UDP: the client that moved longest ago is forgotten when there are too many. */
  #remember(client: string, folder: string): void {
    this.#folders.delete(client)
    this.#folders.set(client, folder)
    const [oldest] = this.#folders.keys()
    if (this.#folders.size > maxClients && oldest !== undefined) this.#folders.delete(oldest)
  }
}

function shown(datagram: Buffer): string {
  const text = printableText(datagram.subarray(0, 200).toString('utf8')).replaceAll('\n', '�')
  return datagram.length > 200 ? `${text}… (${datagram.length} bytes)` : text
}
