import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'creates-the-file-first',
  role: 'client',
  mistake: {
    es: 'Crea el archivo antes de saber si el servidor lo tiene.',
    en: 'Creates the file before it knows whether the server has it.',
  },
  requirement: 'FT-C2',
  caughtBy: ['simple-ftp/client/error/creates-nothing'],
  command: 'python3 cliente_crea_antes.py {host} {port}',
}
