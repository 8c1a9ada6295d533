import fc, { type Arbitrary } from 'fast-check'

/** One step of several clients that take turns in a given order. */
export interface Turn<Step> {
  readonly client: number
  readonly step: Step
  /** Whether the client waits for the effect before anybody goes on. */
  readonly waits: boolean
}

/** Schedules of up to `most` steps for `clients` clients; they shrink to few steps by the first client. */
export function interleavings<Step>(
  step: Arbitrary<Step>,
  clients: number,
  most: number,
): Arbitrary<readonly Turn<Step>[]> {
  return fc.array(fc.record({ client: fc.nat(clients - 1), step, waits: fc.boolean() }), {
    minLength: 1,
    maxLength: most,
  })
}
