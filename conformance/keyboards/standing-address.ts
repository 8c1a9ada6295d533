import type { StandingAnswer } from './keymap.ts'
import { prompts } from './prompt-patterns.ts'

/** Tells a client where its server is whenever it asks. */
export const standingAddress: readonly StandingAnswer[] = [
  { when: prompts.addressAndPort, type: '{host}:{port}' },
  { when: prompts.port, type: '{port}' },
  { when: prompts.address, type: '{host}' },
]
