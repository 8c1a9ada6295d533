import type { ConnectProblem } from '../../net/connect-socket.ts'
import type { Interruption } from '../../net/link-dialogue.ts'
import type { FtpFailure } from './client.ts'
import type { RequestProblem } from './protocol.ts'

/** Why the server answers `ERROR`. */
export type FtpRefusal = RequestProblem | 'name' | 'missing' | 'too-big' | 'too-long'

/** How a client went away. */
export type Gone = Exclude<Interruption, { kind: 'too-long' }>

/** Everything that both programs say in one language. */
export interface FtpWords {
  listening(place: string): string
  readonly howToLeave: string
  readonly leaving: string
  refusal(why: FtpRefusal): string
  gone(how: Gone): string
  stored(name: string, bytes: number): string
  unfinished(name: string, bytes: number, size: number, how: Gone): string
  diskProblem(code: string): string
  connected(place: string): string
  readonly help: string
  readonly prompt: string
  files(count: number): string
  downloaded(name: string, bytes: number): string
  uploaded(name: string, bytes: number): string
  failure(failure: FtpFailure): string
  readonly left: string
  noConnection(place: string, problem: ConnectProblem): string
}
