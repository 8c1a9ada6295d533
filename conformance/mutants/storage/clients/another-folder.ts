import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'another-folder',
  role: 'client',
  mistake: { es: 'Guarda lo descargado en su propia carpeta.', en: 'Stores downloads in its own folder.' },
  requirement: 'ST-C2',
  caughtBy: ['storage/client/stores-a-file'],
  diagnosis: 'another-download-folder',
  command: 'python3 cliente_otra_carpeta.py {host} {port}',
}
