import { defaultPort } from '../../../reference/exercises/echo-tcp/protocol.ts'
import { echoSuite } from '../../inherited/echo/echo-suite.ts'
import type { Suite } from '../../runner/suite.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { kind } from './kind.ts'
import { outcomes } from './outcomes.ts'
import { vocabulary } from './vocabulary.ts'

/** Judges the programs of assignment 002, exercise 1, over TCP. */
export const suite: Suite = {
  ...echoSuite({ ...kind, defaultPort, profiles: shippedProfiles(vocabulary) }),
  outcomes,
}
