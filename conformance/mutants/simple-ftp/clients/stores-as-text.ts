import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stores-as-text',
  role: 'client',
  mistake: {
    es: 'Guarda el contenido como texto.',
    en: 'Stores the content as text.',
  },
  requirement: 'FT-C1.1',
  caughtBy: ['simple-ftp/client/download/every-byte-value'],
  diagnosis: 'text-mode-file',
  command: 'python3 cliente_modo_texto.py {host} {port}',
}
