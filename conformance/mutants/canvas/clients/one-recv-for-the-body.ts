import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-body',
  role: 'client',
  mistake: { es: 'Lee el cuerpo con un solo recv.', en: 'Reads the body with one recv.' },
  requirement: 'CV-G1',
  caughtBy: ['canvas/client-cut/body-in-two-pieces'],
  alsoFails: [
    'canvas/client-cut/body-in-many-pieces',
    'canvas/client-cut/header-at-any-byte',
    'canvas/client-boundary/around-65536',
    'canvas/client-join/three-boards-in-one-segment',
  ],
  diagnosis: 'one-recv-per-message',
  command: 'python3 un_recv_cuerpo.py {host} {port}',
}
