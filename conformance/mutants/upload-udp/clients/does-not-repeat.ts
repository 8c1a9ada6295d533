import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'does-not-repeat',
  role: 'client',
  mistake: {
    es: 'Envía cada datagrama una sola vez.',
    en: 'Sends each datagram only once.',
  },
  requirement: 'UU-C5',
  caughtBy: ['upload-udp/client/repeats'],
  alsoFails: ['upload-udp/client/repeated-answers'],
  command: 'python3 cliente_no_repite.py {host} {port}',
}
