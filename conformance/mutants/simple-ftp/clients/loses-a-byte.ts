import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'loses-a-byte',
  role: 'client',
  mistake: {
    es: 'Guarda el archivo sin su último byte.',
    en: 'Stores the file without its last byte.',
  },
  requirement: 'FT-C1',
  caughtBy: ['simple-ftp/client/download/small-file'],
  command: 'python3 cliente_pierde_un_byte.py {host} {port}',
}
