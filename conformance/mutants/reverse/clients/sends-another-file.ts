import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'sends-another-file',
  role: 'client',
  mistake: {
    es: 'Envía siempre el mismo archivo, se escriba lo que se escriba.',
    en: 'Always sends the same file, whatever is typed.',
  },
  requirement: 'RV-C1.1',
  caughtBy: ['reverse/client/sends-the-file'],
  command: 'python3 cliente_otro_archivo.py {host} {port}',
}
