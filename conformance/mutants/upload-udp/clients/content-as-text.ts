import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'content-as-text',
  role: 'client',
  mistake: {
    es: 'Lee el archivo como texto.',
    en: 'Reads the file as text.',
  },
  requirement: 'UU-C4',
  caughtBy: ['upload-udp/client/exact-bytes'],
  diagnosis: 'text-mode-file',
  command: 'python3 cliente_modo_texto.py {host} {port}',
}
