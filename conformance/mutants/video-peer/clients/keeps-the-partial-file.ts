import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'keeps-the-partial-file',
  role: 'client',
  mistake: {
    es: 'Deja el archivo incompleto con su nombre.',
    en: 'Leaves the incomplete file under its name.',
  },
  requirement: 'VP-D3',
  caughtBy: ['video-peer/client/cut-download-leaves-no-file'],
  diagnosis: 'partial-file-kept',
  command: 'python3 deja_parcial.py {host} {port}',
}
