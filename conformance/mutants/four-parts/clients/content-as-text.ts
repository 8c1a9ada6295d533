import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'content-as-text',
  role: 'client',
  mistake: {
    es: 'Abre los archivos en modo texto.',
    en: 'Opens the files in text mode.',
  },
  requirement: 'FP-C5',
  caughtBy: ['four-parts/client/every-byte-value'],
  diagnosis: 'text-mode-file',
  command: 'python3 cliente_modo_texto.py {host} {port}',
}
