import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-length',
  role: 'client',
  mistake: { es: 'Lee el largo con un solo recv.', en: 'Reads the length with one recv.' },
  requirement: 'ST-G12',
  caughtBy: ['storage/client-cut/header-at-any-byte'],
  diagnosis: 'short-header-read',
  command: 'python3 cliente_un_recv_largo.py {host} {port}',
}
