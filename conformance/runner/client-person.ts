import type { Act } from '../keyboards/act.ts'
import { driveKeyboard, type KeyboardDriver } from '../keyboards/drive-keyboard.ts'
import type { Keymap } from '../keyboards/keymap.ts'
import type { Text } from '../model/text.ts'
import { usualName } from '../subject/client-subject.ts'
import type { LaunchedProgram } from '../subject/launched-program.ts'

/** What a person may know who was told nothing yet, besides where the server is. */
const later = ['file', 'overwrite', 'text', 'line', 'x', 'y', 'colour']
const longestTypingMs = 10_000

/** Who sits at the keyboard of a client that is judged alone and drives it as the user's keys file says. */
export class ClientPerson implements AsyncDisposable {
  readonly #program: LaunchedProgram
  readonly #keymap: Keymap
  readonly #keyboard: KeyboardDriver
  #typedAfter = 0

  /** `place` is where the server of the client is; `onTyped` is told each line. */
  constructor(
    program: LaunchedProgram,
    keymap: Keymap,
    place: { readonly host: string; readonly port: number },
    onTyped: (line: string) => void = () => {},
  ) {
    this.#program = program
    this.#keymap = keymap
    const typed = {
      pid: program.pid,
      terminal: () => program.terminal(),
      pids: () => program.pids(),
      wantedMs: () => program.wantedMs(),
      exit: () => program.exit(),
      closeKeyboard: () => program.closeKeyboard(),
      type: (line: string) => {
        this.#typedAfter = program.terminal().length
        onTyped(line)
        program.type(line)
      },
    }
    const values = { host: place.host, port: String(place.port), name: usualName, nick: usualName, folder: '.' }
    this.#keyboard = driveKeyboard(typed, keymap, [], { values, later })
  }

  /** Does an act with the keys of the keymap; what that does not know is done by typing the lines that are usual. */
  does(act: Act, usually: readonly string[]): void {
    this.#keyboard.know(act.values ?? {})
    if (Object.hasOwn(this.#keymap.acts, act.act)) this.#keyboard.add(act)
    else for (const line of usually) this.types(line)
  }

  /** Types a line as soon as the program waits for one and asks nothing that the person answers in another way. */
  types(line: string): void {
    this.#keyboard.add({ act: 'type', values: { line } }, [{ type: '{line}' }])
  }

  /** What the person says whenever a question for it appears. */
  knows(values: Readonly<Record<string, string>>): void {
    this.#keyboard.know(values)
  }

  /** Waits until everything was typed, and gives the length of the terminal when the last line was. */
  async typedAfter(): Promise<number> {
    const until = performance.now() + longestTypingMs
    while (!this.#keyboard.isIdle() && !this.#program.exit() && performance.now() < until)
      await this.#program.waitForExit(10)
    return this.#typedAfter
  }

  /** The prompts in reply to which the client was told a text. */
  promptsFor(text: string): string[] {
    return this.#keyboard.typed.flatMap(({ line, prompt = '' }) => (line?.includes(text) ? [prompt] : []))
  }

  /** Why something is not typed that the case wants; undefined when everything was. */
  stuck(): Text | undefined {
    return this.#keyboard.stuck()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#keyboard[Symbol.asyncDispose]()
  }
}
