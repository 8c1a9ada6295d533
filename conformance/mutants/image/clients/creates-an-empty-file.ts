import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'creates-an-empty-file',
  role: 'client',
  mistake: {
    es: 'Crea el archivo antes de saber si la imagen existe.',
    en: 'Creates the file before it knows whether there is such an image.',
  },
  requirement: 'IM-C2',
  caughtBy: ['image/client/error'],
  command: 'python3 cliente_crea_vacio.py {host} {port}',
}
