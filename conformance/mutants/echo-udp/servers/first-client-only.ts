import type { Mutant } from '../../mutant.ts'
import { serveDatagrams } from '../../serve-datagrams.ts'

let first: number | undefined

export const mutant: Mutant = {
  id: 'first-client-only',
  role: 'server',
  mistake: {
    es: 'Solo contesta al primero que habla.',
    en: 'Answers only who speaks first.',
  },
  requirement: 'EU-S3',
  caughtBy: ['echo-udp/clients/next-is-served'],
  diagnosis: 'single-client',
  program: serveDatagrams((bytes, { port }) => {
    first ??= port
    return first === port ? [bytes] : []
  }),
}
