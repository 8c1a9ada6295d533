import { echoRequirements } from '../../inherited/echo/echo-requirements.ts'
import { kind } from './kind.ts'

/** What exercise 1 of assignment 002 asks of its programs over TCP. */
export const requirements = echoRequirements(kind)
