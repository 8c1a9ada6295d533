import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'leaves-half-an-image',
  role: 'client',
  mistake: {
    es: 'Escribe la imagen con su nombre a medida que llega.',
    en: 'Writes the image under its name as it comes.',
  },
  requirement: 'IM-C3',
  caughtBy: ['image/client/server-vanishes'],
  diagnosis: 'leaves-half-file',
  command: 'python3 cliente_deja_mitad.py {host} {port}',
}
