import { exercises } from '../runner/exercises.ts'

/** The exercises whose assignment names a port, by that port. */
export async function usualPorts(): Promise<ReadonlyMap<number, readonly string[]>> {
  const ports = new Map<number, string[]>()
  for (const id of exercises.keys()) {
    const protocol = (await import(new URL(`../../reference/exercises/${id}/protocol.ts`, import.meta.url).href)) as {
      readonly defaultPort?: number
    }
    const port = protocol.defaultPort
    if (port !== undefined) ports.set(port, [...(ports.get(port) ?? []), id])
  }
  return ports
}
