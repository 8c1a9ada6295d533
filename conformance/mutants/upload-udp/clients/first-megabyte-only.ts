import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'first-megabyte-only',
  role: 'client',
  mistake: {
    es: 'Envía solo el primer megabyte.',
    en: 'Sends the first megabyte only.',
  },
  requirement: 'UU-C4',
  caughtBy: ['upload-udp/client/five-megabytes'],
  command: 'python3 cliente_un_mega.py {host} {port}',
}
