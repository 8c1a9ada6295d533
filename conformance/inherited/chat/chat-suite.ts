import type { TestCase } from '../../model/test-case.ts'
import type { PairOutcomes } from '../../pair/pair-story.ts'
import type { ClientContext } from '../../runner/client-context.ts'
import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import type { ServerContext } from '../../runner/server-context.ts'
import type { Suite } from '../../runner/suite.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { datagramCases } from '../datagram/datagram-cases.ts'
import { streamCases } from '../stream/stream-cases.ts'
import { chatDatagramCases } from './cases/datagram-cases.ts'
import { nextCases } from './cases/next.ts'
import { quitCases } from './cases/quit.ts'
import { chatStreamCases } from './cases/stream-cases.ts'
import { wholeAndOnce } from './cases/talk.ts'
import { transportCase } from './cases/transport.ts'
import { outOfTurn } from './cases/turns.ts'
import { characteriseChat } from './characterise.ts'
import { type ChatExercise, caseId } from './chat-exercise.ts'
import { chatClientCases } from './clients/client-cases.ts'
import { chatClientDatagramCases } from './clients/client-datagram-cases.ts'
import { chatClientStreamCases } from './clients/client-stream-cases.ts'
import { tryChatClient } from './clients/try-chat-client.ts'
import { caseOf } from './common-case.ts'
import { datagramChat } from './datagram-chat.ts'
import { forRelays } from './needs-framing.ts'
import { chatRequirements } from './requirements.ts'
import { streamChat } from './stream-chat.ts'
import { chatVocabulary } from './vocabulary.ts'

/** What one of the two exercises adds to what both share. */
export interface ChatSuite {
  readonly chat: ChatExercise
  readonly title: Suite['title']
  readonly defaultPort: number
  readonly diagnoses: readonly DiagnosisRule[]
  readonly outcomes: PairOutcomes
}

/** The suite of one exercise of the chat. */
export function chatSuite({ chat, title, defaultPort, diagnoses, outcomes }: ChatSuite): Suite {
  const vocabulary = chatVocabulary(chat)
  const profiles = shippedProfiles(vocabulary)
  return {
    exercise: chat.exercise,
    title,
    transports: [chat.transport],
    defaultPort,
    claims: [],
    claimsOf: () => [],
    requirements: chatRequirements(chat),
    openers: [],
    characterise: (access) => characteriseChat(access, profiles),
    serverCases: serverCases(chat),
    clientCases: clientCases(chat),
    outcomes,
    diagnoses,
    vocabulary,
    profiles,
    wires: profiles.map(({ name }) => name),
    tryClient: tryChatClient,
    // over UDP a client whose person speaks first calls nobody before
    clientOpening: ['hola'],
    openingActs: [{ act: 'join' }, { act: 'say', values: { text: 'hola' } }],
  }
}

function serverCases(chat: ChatExercise): TestCase<ServerContext>[] {
  const isStream = chat.transport === 'tcp'
  const service = streamChat(chat)
  const special = isStream ? chatStreamCases(service) : chatDatagramCases
  const common = [transportCase(chat), wholeAndOnce(chat), outOfTurn, ...quitCases, ...nextCases, ...special]
  return [...common.map((each) => caseOf(chat, 'server', each)), ...inheritedCases(chat)]
}

/** Who must wait for an answer before speaking again cannot ask for more than is read. */
function inheritedCases(chat: ChatExercise): TestCase<ServerContext>[] {
  const impossible = caseId(chat, 'slow/never-reads')
  const inherited = chat.transport === 'tcp' ? streamCases(streamChat(chat)) : datagramCases(datagramChat(chat))
  return inherited.filter(({ id }) => id !== impossible).map(forRelays)
}

function clientCases(chat: ChatExercise): TestCase<ClientContext>[] {
  const special = chat.transport === 'tcp' ? chatClientStreamCases : chatClientDatagramCases
  return [...chatClientCases(chat), ...special].map((each) => caseOf(chat, 'client', each))
}
