import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'decodes-each-piece',
  role: 'client',
  mistake: { es: 'Decodifica cada trozo por separado.', en: 'Decodes each piece by itself.' },
  requirement: 'CT-G4',
  caughtBy: ['chat-tcp/client/cut-inside-a-character'],
  diagnosis: 'decodes-each-chunk',
  command: 'python3 cliente_decodifica_trozos.py {host} {port}',
}
