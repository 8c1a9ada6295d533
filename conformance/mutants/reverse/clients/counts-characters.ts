import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'counts-characters',
  role: 'client',
  mistake: {
    es: 'Anuncia caracteres, no bytes.',
    en: 'Announces characters, not bytes.',
  },
  requirement: 'RV-C1.2',
  caughtBy: ['reverse/client/exact-file'],
  diagnosis: 'length-counts-characters',
  command: 'python3 cliente_cuenta_caracteres.py {host} {port}',
}
