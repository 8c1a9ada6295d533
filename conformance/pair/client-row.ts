import { PairClient } from './pair-client.ts'
import type { PairLane, PairServer } from './pair-lane.ts'
import type { PairPrograms } from './pair-programs.ts'
import type { PairScene, PairStory } from './pair-story.ts'
import type { PairView } from './pair-view.ts'
import type { PairProxy } from './proxy/pair-proxy.ts'

/** The clients of a telling, launched one after the other as the story goes. */
export class ClientRow implements AsyncDisposable {
  readonly #clients: PairClient[] = []
  readonly #names: readonly string[]
  readonly #launch: (name: string) => Promise<PairClient>
  readonly #story: PairStory

  constructor(
    programs: PairPrograms,
    { network }: PairLane,
    story: PairStory,
    scene: PairScene,
    port: number,
    terminal: 'pipe' | 'pty',
    onChange: () => void,
  ) {
    this.#story = story
    this.#names = story.clients ?? ['ana']
    this.#launch = (name) => PairClient.launch(programs, { name, scene, port, network, terminal, onChange })
  }

  /** Launches the next client, and all others when nothing says that they come later. */
  async launchNext(): Promise<void> {
    do {
      const name = this.#names[this.#clients.length]
      if (name !== undefined) this.#clients.push(await this.#launch(name))
    } while (!this.#story.arrives && this.#clients.length < this.#names.length)
  }

  /** Lets everybody go on whose moment has come. */
  async goOn(view: () => PairView, server: PairServer): Promise<void> {
    for (const each of [server, ...this.#clients]) each.goOn(view)
    if (this.#clients.length < this.#names.length && this.#story.arrives?.(view())) await this.launchNext()
  }

  /** The first of them. */
  get pid(): number | undefined {
    return this.#clients[0]?.program.pid
  }

  /** Whether one of them runs, or would if a processor were free. */
  get isRunnable(): boolean {
    return this.#clients.some(({ program }) => program.isRunnable())
  }

  get isOver(): boolean {
    return (
      this.#clients.length === this.#names.length && this.#clients.every(({ program }) => program.exit() !== undefined)
    )
  }

  get isCalm(): boolean {
    return this.#clients.every(({ program, isWaiting }) => program.exit() !== undefined || isWaiting)
  }

  get isDone(): boolean {
    return this.#clients.length === this.#names.length && this.#clients.every(({ isDone }) => isDone)
  }

  view(server: PairServer, { conversation }: PairProxy): PairView {
    const clients = new Map(this.#clients.map((client) => [client.name, client.view()]))
    const [first] = clients.values()
    if (!first) throw new Error('a telling has at least one client')
    return { server: server.view(), client: first, clients, conversation }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#clients.map((client) => client[Symbol.asyncDispose]()))
  }
}
