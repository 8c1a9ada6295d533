import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'drops-content-after-size',
  role: 'client',
  mistake: {
    es: 'Descarta lo que llegó junto con el tamaño.',
    en: 'Drops what came together with the size.',
  },
  requirement: 'VP-D2',
  caughtBy: ['video-peer/client/size-and-content-in-one-segment'],
  diagnosis: 'drops-content-after-size',
  command: 'python3 descarta_contenido.py {host} {port}',
}
