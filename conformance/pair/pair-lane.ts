import type { PrivateNetwork } from '../box/box.ts'
import type { Transport } from '../model/transport.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'
import { launchServer } from '../subject/launched-server.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import { SubjectDead } from '../subject/subject-dead.ts'
import { folderFiles } from './folder-files.ts'
import { FolderWatch } from './folder-watch.ts'
import { furnishFolder } from './furnish-folder.ts'
import type { PairPrograms } from './pair-programs.ts'
import type { PairScene } from './pair-story.ts'
import type { PairView, ProgramView } from './pair-view.ts'
import { viewOf } from './seen-program.ts'
import { StoryPerson } from './story-person.ts'

/** No run takes longer. */
const longestLifeMs = 86_400_000

/** A server at work in a telling, with its folder and its operator. */
export interface PairServer extends AsyncDisposable {
  readonly subject: ServerSubject
  readonly program: LaunchedProgram
  readonly view: () => ProgramView
  /** Lets its operator go on when the moment has come. */
  readonly goOn: (view: () => PairView) => void
  /** Whether its operator has nothing more to type. */
  readonly isDone: boolean
  /** Whether it has been through a telling before. */
  readonly isUsed: boolean
}

/** Where one telling after another takes place: a server that goes on as long as all goes well, and a network for its clients. */
export class PairLane implements AsyncDisposable {
  readonly #programs: PairPrograms
  #subject: ServerSubject | undefined
  #network: PrivateNetwork | undefined
  #ownPaths: ReadonlySet<string> = new Set()
  #isUsed = false
  #isFit = false
  #heard: LaunchedProgram | undefined
  #onOutput: () => void = () => {}

  private constructor(programs: PairPrograms) {
    this.#programs = programs
  }

  /** Opens a lane; the server is launched with the first telling. */
  static async open(programs: PairPrograms): Promise<PairLane> {
    const lane = new PairLane(programs)
    lane.#network = await programs.box.openNetwork()
    return lane
  }

  get network(): PrivateNetwork | undefined {
    return this.#network
  }

  /** What the server speaks over, once it was launched. */
  get transport(): Transport {
    return this.#subject?.transport ?? this.#programs.transports[0]
  }

  /** Whether it speaks over a transport that the exercise allows. */
  get isTransportAllowed(): boolean {
    return this.#programs.transports.includes(this.transport)
  }

  /** The server with the files of a scene; the one that served before, unless it has to be a fresh one. @throws SubjectDead when it does not listen. */
  async server(scene: PairScene, fresh: boolean, onChange: () => void): Promise<PairServer> {
    const subject = await this.#ready(scene, fresh)
    const { program } = subject
    if (!program) throw new Error('the server of a pair is always launched by us')
    const name = 'server'
    this.#hear(program, onChange)
    const resources = new AsyncDisposableStack()
    const folder = resources.use(new FolderWatch(program.folder, this.#ownPaths, onChange))
    const steps = scene.steps.filter(({ who }) => who === name)
    const values = { ...scene.values, host: subject.host, port: String(subject.port) }
    const person = resources.use(new StoryPerson(program, this.#programs.server.keymap, steps, values))
    const isUsed = this.#isUsed
    this.#isUsed = true
    return {
      subject,
      program,
      isUsed,
      view: () =>
        viewOf({ name, program, folder, terminal: 'pipe', typed: () => person.typed, keyboard: () => person.keyboard }),
      goOn: (view) => person.goOn(view),
      get isDone() {
        return person.isDone
      },
      [Symbol.asyncDispose]: () => resources.disposeAsync(),
    }
  }

  /** After a telling: a server that did not do well, or that had an operator at work, is not used again. */
  leave(isFit: boolean): void {
    this.#isFit = isFit
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#subject?.[Symbol.asyncDispose]()
    await this.#network?.[Symbol.asyncDispose]()
  }

  /** One listener for each program, however many tellings it goes through. */
  #hear(program: LaunchedProgram, onChange: () => void): void {
    this.#onOutput = onChange
    if (this.#heard === program) return
    this.#heard = program
    void program.waitForTerminal(() => {
      this.#onOutput()
      return false
    }, longestLifeMs)
  }

  async #ready({ serverFiles = [] }: PairScene, fresh: boolean): Promise<ServerSubject> {
    const running = this.#subject
    if (running?.program && this.#isFit && !fresh && running.program.exit() === undefined) {
      await furnishFolder(running.program.folder, serverFiles)
      return running
    }
    this.#isUsed = false
    const furnish = async (folder: string) => {
      this.#ownPaths = new Set(folderFiles(folder).files)
      await furnishFolder(folder, serverFiles)
    }
    if (running) await running.restart({ furnish })
    else {
      this.#subject = await this.#launch()
      // its files have to lie there before it starts
      if (serverFiles.length > 0) await this.#subject.restart({ furnish })
      else this.#ownPaths = new Set(folderFiles(this.#subject.program?.folder ?? '').files)
    }
    const subject = this.#subject
    if (!subject) throw new SubjectDead({ es: 'El servidor no está.', en: 'The server is not there.' })
    return subject
  }

  #launch(): Promise<ServerSubject> {
    const { server, usualPort, transports, timeoutScale, box } = this.#programs
    const { command, workdir, port, surround, environment } = server
    return launchServer({
      kind: 'server',
      command,
      workdir,
      port,
      usualPort,
      transports: [...transports, ...otherThan(transports)],
      timeoutScale,
      environment,
      surround,
      box,
    })
  }
}

function otherThan(transports: readonly Transport[]): Transport[] {
  return (['tcp', 'udp'] as const).filter((each) => !transports.includes(each))
}
