import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'first-megabyte-only',
  role: 'client',
  mistake: { es: 'Envía a lo más el primer megabyte.', en: 'Sends the first megabyte at most.' },
  requirement: 'UT-C4',
  caughtBy: ['upload-tcp/client/five-megabytes'],
  command: 'python3 cliente_primer_mega.py {host} {port}',
}
