import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'receives-1024-bytes',
  role: 'client',
  mistake: { es: 'Recibe solo 1024 bytes de cada datagrama.', en: 'Receives only 1,024 bytes of each datagram.' },
  requirement: 'RS-C1',
  caughtBy: ['remote-shell/client/shows-a-long-listing'],
  command: 'python3 cliente_recv_1024.py {host} {port}',
}
