import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'shows-nothing',
  role: 'client',
  mistake: {
    es: 'Ni muestra ni guarda el texto invertido.',
    en: 'Neither shows nor stores the reversed text.',
  },
  requirement: 'RV-C3.2',
  caughtBy: ['reverse/client/shows-the-answer'],
  command: 'python3 cliente_no_muestra.py {host} {port}',
}
