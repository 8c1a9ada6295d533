import type { Arrival } from '../../reference/net/arrival.ts'
import type { TcpSession } from '../../reference/net/tcp-session.ts'
import type { Requirement } from '../model/requirement.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import type { ClientContext } from './client-context.ts'
import type { DiagnosisRule } from './diagnosis-rule.ts'
import type { ServerContext } from './server-context.ts'

/** A way to reach a server before its first case. */
export interface ServerAccess {
  readonly subject: ServerSubject
  readonly connect: () => Promise<TcpSession>
  readonly timeoutScale: number
}

/** A harmless first message by which an exercise may be recognised. */
export interface Opener {
  readonly name: string
  readonly bytes: Buffer
  /** How to take leave, so that a running server is not hurt by having been asked. */
  readonly farewell: Buffer
  /** Whether what came back is this exercise. */
  readonly isAnswer: (received: Buffer, ending: Arrival['kind']) => boolean
}

/** All that the engine must know to judge one exercise. Found by reading the folder `conformance/suites`. */
export interface Suite {
  readonly exercise: string
  readonly title: Text
  readonly transport: 'tcp' | 'udp'
  readonly defaultPort: number
  /** Optional features that a subject may claim. */
  readonly claims: readonly string[]
  /** What a subject that was not asked claims by its behaviour. */
  readonly claimsOf: (traits: ServerTraits) => readonly string[]
  readonly requirements: readonly Requirement[]
  readonly openers: readonly Opener[]
  readonly characterise: (access: ServerAccess) => Promise<ServerTraits>
  readonly serverCases: readonly TestCase<ServerContext>[]
  readonly clientCases: readonly TestCase<ClientContext>[]
  readonly diagnoses: readonly DiagnosisRule[]
  /** What a launched client finds in its environment, for example a stand-in for a window. */
  readonly clientEnvironment: (address: {
    readonly host: string
    readonly port: number
  }) => Readonly<Record<string, string>>
}
