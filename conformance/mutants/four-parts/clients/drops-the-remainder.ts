import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'drops-the-remainder',
  role: 'client',
  mistake: {
    es: 'Envía cuatro partes iguales y pierde el resto de la división.',
    en: 'Sends four equal parts and loses the remainder of the division.',
  },
  requirement: 'FP-C5',
  caughtBy: ['four-parts/client/exact-bytes'],
  diagnosis: 'loses-remainder',
  command: 'python3 cliente_pierde_el_resto.py {host} {port}',
}
