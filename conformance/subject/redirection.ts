import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const pythonFolder = fileURLToPath(new URL('python', import.meta.url))

/** Where a client is led that has the address of its server in its source. */
export interface RedirectionOptions {
  readonly host: string
  readonly port: number
  /** The exercise's own port. */
  readonly givenPort: number
}

/** The environment in which a Python program reaches our server although another address stands in its source. */
export function redirection({ host, port, givenPort }: RedirectionOptions): Readonly<Record<string, string>> {
  return {
    ...ourPython(),
    ZOCALO_HOST: host,
    ZOCALO_PORT: String(port),
    ZOCALO_GIVEN_PORT: String(givenPort),
  }
}

/** The environment in which a Python server whose port somebody else has takes a free one. */
export function freePortInstead(): Readonly<Record<string, string>> {
  return { ...ourPython(), ZOCALO_FREE_PORT: '1' }
}

function ourPython(): { readonly PYTHONPATH: string } {
  const inherited = process.env['PYTHONPATH']
  return { PYTHONPATH: inherited ? `${pythonFolder}${delimiter}${inherited}` : pythonFolder }
}
