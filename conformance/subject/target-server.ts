import type { ServerSubject } from './server-subject.ts'

/** A server that already runs: it cannot be started again, and what happens in it stays. */
export function targetServer(host: string, port: number): ServerSubject {
  return {
    kind: 'target',
    host,
    port,
    command: undefined,
    program: undefined,
    transport: undefined,
    restart: async () => {},
    [Symbol.asyncDispose]: async () => {},
  }
}
