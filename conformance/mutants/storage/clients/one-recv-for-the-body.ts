import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-body',
  role: 'client',
  mistake: { es: 'Lee el cuerpo con un solo recv.', en: 'Reads the body with one recv.' },
  requirement: 'ST-G1',
  caughtBy: ['storage/client-cut/body-in-two-pieces', 'storage/client-cut/body-in-many-pieces'],
  alsoFails: ['storage/client/large-files', 'storage/client-boundary/around-65536'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 cliente_un_recv_cuerpo.py {host} {port}',
}
