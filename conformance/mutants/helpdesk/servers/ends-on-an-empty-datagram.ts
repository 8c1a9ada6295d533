import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

class EndsOnAnEmptyDatagram extends PlainServer {
  protected override take(bytes: Buffer, client: string): string | undefined {
    if (bytes.length === 0) process.exit(1)
    return super.take(bytes, client)
  }
}

export const mutant: Mutant = {
  id: 'ends-on-an-empty-datagram',
  role: 'server',
  mistake: {
    es: 'Termina con un datagrama vacío.',
    en: 'An empty datagram ends it.',
  },
  requirement: 'HD-G8',
  caughtBy: ['helpdesk/datagram/empty'],
  program: EndsOnAnEmptyDatagram,
}
