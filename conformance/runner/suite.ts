import type { Arrival } from '../../reference/net/arrival.ts'
import type { Session } from '../../reference/net/session.ts'
import type { Act } from '../keyboards/act.ts'
import type { Requirement, Role } from '../model/requirement.ts'
import type { ServerTraits } from '../model/server-traits.ts'
import type { TestCase } from '../model/test-case.ts'
import type { Text } from '../model/text.ts'
import type { Transport } from '../model/transport.ts'
import type { PairOutcomes } from '../pair/pair-story.ts'
import type { ServerSubject } from '../subject/server-subject.ts'
import type { Surround } from '../subject/surroundings.ts'
import type { Vocabulary } from '../wires/vocabulary.ts'
import type { WireProfile } from '../wires/wire-profile.ts'
import type { ClientContext } from './client-context.ts'
import type { DiagnosisRule } from './diagnosis-rule.ts'
import type { ServerContext } from './server-context.ts'

/** A way to reach a server before its first case. */
export interface ServerAccess {
  readonly subject: ServerSubject
  /** Opens a session, over the transport of the server. */
  readonly connect: (from?: string) => Promise<Session>
  readonly transport?: Transport
  readonly timeoutScale: number
  /** The wire profile that the user names. */
  readonly wire: string | undefined
  /** The wire profile that the user wrote. */
  readonly profile?: WireProfile | undefined
  readonly filesFolder: string | undefined
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
  /** The transports that the sheet allows, the canonical one first. */
  readonly transports: readonly [Transport, ...Transport[]]
  readonly defaultPort: number
  /** The port that its clients call, where it is not the one on which they offer something themselves. */
  readonly clientPort?: number
  /** Optional features that a subject may claim. */
  readonly claims: readonly string[]
  /** What a subject that was not asked claims by its behaviour. */
  readonly claimsOf: (traits: ServerTraits) => readonly string[]
  readonly requirements: readonly Requirement[]
  readonly openers: readonly Opener[]
  readonly characterise: (access: ServerAccess) => Promise<ServerTraits>
  readonly serverCases: readonly TestCase<ServerContext>[]
  readonly clientCases: readonly TestCase<ClientContext>[]
  /** What a client and a server of the same person achieve together, whatever they say to each other. */
  readonly outcomes?: PairOutcomes
  readonly diagnoses: readonly DiagnosisRule[]
  /** The names of the wire profiles that its subjects may speak, the canonical one first. */
  readonly wires: readonly string[]
  /** What its programs say to each other, where the wire is free. */
  readonly vocabulary?: Vocabulary
  /** How each of them writes the abstract messages of the exercise, where the wire is free. */
  readonly profiles?: readonly WireProfile[]
  /** Whether its servers serve files, so that `--files` means something. */
  readonly servesFiles?: true
  /** What a launched server finds around it, for example the files that it has to serve. */
  readonly serverSurroundings?: Surround
  /** What a launched client finds in its environment, for example a stand-in for a window. */
  readonly clientEnvironment?: Readonly<Record<string, string>>
  /** What reference programs are told on their command line besides `--host` and `--port`. */
  readonly referenceArguments?: Readonly<Partial<Record<Role, string>>>
  /** Whether its clients, and no others, begin a conversation like this; absent where they wait for their user. */
  readonly isGreeting?: (said: Buffer) => boolean
  /** Its clients call nobody before the enter key was pressed. */
  readonly clientStartsOnEnter?: true
  /**
   * Leads a client through a whole harmless conversation, to find out which wire it speaks; tells `onPeer` with whom
   * it speaks. @throws ExpectationFailed when the client does not take part.
   */
  readonly tryClient?: (
    context: ClientContext,
    onPeer: (peer: { readonly understood: number; readonly session: Pick<Session, 'transport'> }) => void,
  ) => Promise<void>
  /** What its clients are told on their keyboard before they call anybody, for example the name of a file. */
  readonly clientOpening?: readonly string[]
  /** What their person does in typing that, where a keys file may explain it. */
  readonly openingActs?: readonly Act[]
  /** The file that they are about: a client whose command has `{file}` is told it there, and nobody types. */
  readonly openingFile?: string
  /** Puts into a client's folder what it needs before it can be measured. */
  readonly furnishClient?: (folder: string) => Promise<void>
}
