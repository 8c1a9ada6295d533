import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv',
  role: 'client',
  mistake: {
    es: 'Guarda solo lo que trae el primer recv.',
    en: 'Stores only what the first recv brings.',
  },
  requirement: 'FT-C1',
  caughtBy: ['simple-ftp/client/download/one-megabyte', 'simple-ftp/client/cut/content-in-pieces'],
  diagnosis: 'one-recv-per-message',
  command: 'python3 cliente_un_recv.py {host} {port}',
}
