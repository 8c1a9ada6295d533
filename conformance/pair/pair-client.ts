import type { PrivateNetwork } from '../box/box.ts'
import { hasPort } from '../subject/command-line.ts'
import { launchProgram } from '../subject/launch-program.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import { copyWorkdir } from '../subject/private-copy.ts'
import { redirection } from '../subject/redirection.ts'
import { folderFiles } from './folder-files.ts'
import { FolderWatch } from './folder-watch.ts'
import { furnishFolder } from './furnish-folder.ts'
import type { PairPrograms } from './pair-programs.ts'
import type { PairScene, SceneFile } from './pair-story.ts'
import type { PairView, ProgramView } from './pair-view.ts'
import { viewOf } from './seen-program.ts'
import { StoryPerson } from './story-person.ts'

/** What one client of a telling is launched with. */
export interface PairClientOptions {
  readonly name: string
  readonly scene: PairScene
  /** The port on which the network between the two programs waits for it. */
  readonly port: number
  /** The network in which that port is; the machine's own when absent. */
  readonly network: PrivateNetwork | undefined
  readonly terminal: 'pipe' | 'pty'
  readonly onChange: () => void
}

const host = '127.0.0.1'
/** No telling takes longer. */
const longestMs = 120_000

/** A client of a pair with its folder, its keyboard and its person. */
export class PairClient implements AsyncDisposable {
  readonly name: string
  readonly program: LaunchedProgram
  readonly #person: StoryPerson
  readonly #folder: FolderWatch
  readonly #terminal: 'pipe' | 'pty'
  readonly #resources: AsyncDisposableStack
  readonly #launchedAtMs = performance.now()

  private constructor(
    { name, terminal }: PairClientOptions,
    parts: { program: LaunchedProgram; person: StoryPerson; folder: FolderWatch; resources: AsyncDisposableStack },
  ) {
    this.name = name
    this.program = parts.program
    this.#person = parts.person
    this.#folder = parts.folder
    this.#terminal = terminal
    this.#resources = parts.resources
  }

  /** Launches it in a private copy of its folder. @throws LaunchProblem when it cannot be started. */
  static async launch(programs: PairPrograms, options: PairClientOptions): Promise<PairClient> {
    const { client, box, usualPort } = programs
    const { name, scene, port, network, terminal, onChange } = options
    const { values = {}, steps: all } = scene
    const steps = all.filter(({ who }) => who === name)
    await using resources = new AsyncDisposableStack()
    const copy = resources.use(await copyWorkdir(client.workdir, { roomFor: box.roomFor }))
    const own = new Set(folderFiles(copy.folder).files)
    await furnishFolder(copy.folder, filesOf(scene, name))
    const folder = resources.use(new FolderWatch(copy.folder, own, onChange))
    const isLed = network === undefined || hasPort(client.command)
    const program = resources.use(
      await launchProgram({
        command: client.command,
        host,
        port,
        placeholders: { ...values, name },
        folder: copy.folder,
        terminal,
        box,
        network,
        environment: { ...(isLed && redirection({ host, port, givenPort: usualPort })), ...client.environment },
      }),
    )
    void program.waitForTerminal(() => {
      onChange()
      return false
    }, longestMs)
    const person = resources.use(
      new StoryPerson(program, client.keymap, steps, { ...values, host, port: String(port), name }),
    )
    return new PairClient(options, { program, person, folder, resources: resources.move() })
  }

  view(): ProgramView {
    return viewOf({
      name: this.name,
      program: this.program,
      folder: this.#folder,
      terminal: this.#terminal,
      launchedAtMs: this.#launchedAtMs,
      typed: () => this.#person.typed,
      keyboard: () => this.#person.keyboard,
    })
  }

  /** Lets the next step begin when the story has come so far. */
  goOn(view: () => PairView): void {
    this.#person.goOn(view)
  }

  /** Whether nothing more will be typed. */
  get isDone(): boolean {
    return this.#person.isDone
  }

  /** Whether it waits for its keyboard. */
  get isWaiting(): boolean {
    return this.#person.keyboard.waits
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#resources.disposeAsync()
  }
}

function filesOf({ clientFiles = [] }: PairScene, name: string): readonly SceneFile[] {
  return Array.isArray(clientFiles) ? clientFiles : ((clientFiles as Record<string, readonly SceneFile[]>)[name] ?? [])
}
