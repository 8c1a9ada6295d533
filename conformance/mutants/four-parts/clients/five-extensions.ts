import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'five-extensions',
  role: 'client',
  mistake: {
    es: 'Solo conoce las cinco extensiones más comunes.',
    en: 'Knows only the five most common extensions.',
  },
  requirement: 'FP-C1',
  caughtBy: ['four-parts/client/every-extension'],
  command: 'python3 cliente_cinco_extensiones.py {host} {port}',
}
