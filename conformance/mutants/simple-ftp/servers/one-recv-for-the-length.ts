import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-length',
  role: 'server',
  mistake: {
    es: 'Lee el largo de cada mensaje con un solo recv.',
    en: 'Reads the length of each message with a single recv.',
  },
  requirement: 'FT-G12',
  caughtBy: ['simple-ftp/cut/length-at-any-byte'],
  diagnosis: 'short-header-read',
  wire: 'length-prefix',
  command: 'python3 servidor_largo_un_recv.py {host} {port}',
}
