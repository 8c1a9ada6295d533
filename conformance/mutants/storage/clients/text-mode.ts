import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'text-mode',
  role: 'client',
  mistake: { es: 'Guarda lo descargado como texto.', en: 'Stores downloads as text.' },
  requirement: 'ST-C2',
  caughtBy: ['storage/client/exact-bytes', 'storage/client/large-files'],
  diagnosis: 'text-mode-file',
  command: 'python3 cliente_modo_texto.py {host} {port}',
}
