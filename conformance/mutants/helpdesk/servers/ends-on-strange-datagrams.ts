import { isUtf8 } from 'node:buffer'
import type { Mutant } from '../../mutant.ts'
import { PlainServer } from '../plain-server.ts'

const mostBytes = 4096

class EndsOnStrangeDatagrams extends PlainServer {
  protected override take(bytes: Buffer, client: string): string | undefined {
    if (bytes.length > mostBytes || !isUtf8(bytes)) process.exit(1)
    return super.take(bytes, client)
  }
}

export const mutant: Mutant = {
  id: 'ends-on-strange-datagrams',
  role: 'server',
  mistake: {
    es: 'Termina con bytes que no son UTF-8 y con textos de más de 4096 bytes.',
    en: 'Ends on bytes that are not UTF-8 and on texts of more than 4,096 bytes.',
  },
  requirement: 'HD-G6',
  caughtBy: ['helpdesk/datagram/not-utf-8', 'helpdesk/datagram/largest'],
  program: EndsOnStrangeDatagrams,
}
