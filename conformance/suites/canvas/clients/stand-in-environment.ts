import { fileURLToPath } from 'node:url'

const standIn = fileURLToPath(new URL('../stand-in', import.meta.url))

/** What a Python client finds in its environment so that its PyQt window is our stand-in, led to our server. */
export function standInEnvironment({ host, port }: { readonly host: string; readonly port: number }) {
  const inherited = process.env['PYTHONPATH']
  return {
    PYTHONPATH: inherited ? `${standIn}:${inherited}` : standIn,
    ZOCALO_STAND_IN: 'canvas',
    ZOCALO_HOST: host,
    ZOCALO_PORT: String(port),
  }
}
