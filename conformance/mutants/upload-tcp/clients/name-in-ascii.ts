import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'name-in-ascii',
  role: 'client',
  mistake: { es: 'Quita las tildes del nombre.', en: 'Drops the accents of the name.' },
  requirement: 'UT-G4',
  caughtBy: ['upload-tcp/client/accents-and-spaces'],
  command: 'python3 cliente_nombre_ascii.py {host} {port}',
}
