import type { SaidOpen } from './said.ts'

const names = ['ana', 'luis', 'eva', 'juan', 'sara', 'hugo', 'rosa', 'leo', 'marta', 'pedro', 'lucia', 'mateo']

/** The name of each client of a recording, in the order in which they called. */
export function peerNames(opened: readonly Pick<SaidOpen, 'client'>[]): ReadonlyMap<number, string> {
  return new Map(opened.map(({ client }, i) => [client, names[i] ?? `c${i + 1}`]))
}
