import type { RecordedEvent } from './recorded-event.ts'
import type { Divider, Said, SaidMessage } from './said.ts'

/** Takes each piece as a message of the form `form`: what datagrams are, and the nearest to it where nothing is known. */
export class PieceDivider implements Divider {
  readonly #form: SaidMessage['form']

  constructor(form: SaidMessage['form']) {
    this.#form = form
  }

  take(event: RecordedEvent): Said[] {
    if (event.kind === 'reached') return []
    if (event.kind !== 'bytes') return [event]
    const { client, way, bytes, otherPort } = event
    return [{ kind: 'message', client, way, form: this.#form, bytes, ...(otherPort !== undefined && { otherPort }) }]
  }

  finish(): Said[] {
    return []
  }
}
