import { defaultPort } from '../../../reference/exercises/echo-tcp/protocol.ts'
import { echoSuite } from '../../inherited/echo/echo-suite.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { kind } from './kind.ts'
import { vocabulary } from './vocabulary.ts'

/** Judges the programs of assignment 002, exercise 1, over TCP. */
export const suite = echoSuite({ ...kind, defaultPort, profiles: shippedProfiles(vocabulary) })
