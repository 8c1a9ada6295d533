import { addressAnswer, openQuestion } from '../prompts/address-questions.ts'
import type { LaunchedProgram } from './launched-program.ts'
import { filled, type KeyboardStep, type Place } from './learn-address-questions.ts'

const foreverMs = 2 ** 31 - 1

/** The keyboard of a client: its questions for the server are answered, and lines of its user wait until they have been. */
export class ClientKeyboard {
  readonly #program: LaunchedProgram
  readonly #place: Place
  readonly #steps: KeyboardStep[]
  readonly #lines: string[] = []
  readonly #echoes: boolean
  #from = 0
  #isAnswering = false

  /** `echoes` unless a terminal does: otherwise what follows a question would stand on the same line. */
  constructor(program: LaunchedProgram, place: Place, steps: readonly KeyboardStep[], echoes: boolean) {
    this.#program = program
    this.#place = place
    this.#echoes = echoes
    this.#steps = [...steps]
    this.#goOn()
  }

  /** Types a line of the user. */
  type(line: string): void {
    this.#lines.push(line)
    this.#goOn()
  }

  #goOn(): void {
    while (!this.#isAnswering) {
      const [step] = this.#steps
      if (step !== undefined && step !== 'line') {
        void this.#answer(step)
        return
      }
      const line = this.#lines.shift()
      if (line === undefined) return
      this.#steps.shift()
      this.#program.type(line)
    }
  }

  /** Waits for a question and answers it; a program that ends without asking is left in peace. */
  async #answer({ prompt, answer }: Exclude<KeyboardStep, 'line'>): Promise<void> {
    this.#isAnswering = true
    const isAsked = (terminal: string) => {
      const shown = terminal.slice(this.#from)
      const question = openQuestion(shown)
      return question.endsWith(prompt) || (/[:?>)\]]$/.test(question) && addressAnswer(question) === answer)
    }
    if (!(await this.#program.waitForTerminal(isAsked, foreverMs))) return
    const line = filled(answer, this.#place)
    if (this.#echoes) this.#program.echo(line)
    this.#from = this.#program.terminal().length
    this.#program.type(line)
    this.#steps.shift()
    this.#isAnswering = false
    this.#goOn()
  }
}
