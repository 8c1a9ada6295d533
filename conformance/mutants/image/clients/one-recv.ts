import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv',
  role: 'client',
  mistake: {
    es: 'Cree que un recv trae la imagen entera.',
    en: 'Takes one recv for the whole image.',
  },
  requirement: 'IM-G1',
  caughtBy: ['image/client/image-in-pieces'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 cliente_un_recv.py {host} {port}',
}
