import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

/** Who answers sooner is never waited for. */
const patienceMs = 1

class AsksTheClockForTheMissing extends PlainServer {
  protected override open(client: string, text: string): string | undefined {
    this.#waitFor(client, performance.now() + patienceMs)
    return super.open(client, text)
  }

  #waitFor(client: string, untilMs: number): void {
    const isAwaited = this.names.has(client) && this.names.get(client) === undefined
    if (isAwaited || performance.now() < untilMs) setImmediate(() => this.#waitFor(client, untilMs))
  }
}

export const mutant: Mutant = {
  id: 'asks-the-clock-for-the-missing',
  role: 'server',
  mistake: {
    es: 'Mientras espera un nombre que no llega, mira el reloj sin parar.',
    en: 'While it awaits a name that does not come, it looks at the clock all the time.',
  },
  requirement: 'HD-G5',
  caughtBy: ['helpdesk/vanish/in-the-middle'],
  program: AsksTheClockForTheMissing,
}
