import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'unframed',
  role: 'server',
  mistake: {
    es: 'Cada mensaje es el texto solo, sin nada que diga dónde termina.',
    en: 'Each message is the bare text, and nothing tells where it ends.',
  },
  requirement: 'CT-G12',
  caughtBy: ['chat-tcp/framing/ends-are-marked'],
  diagnosis: 'unframed-wire',
  wire: 'people',
  command: 'python3 servidor_sin_marco.py {host} {port}',
}
