import { defaultPort, greeting, hello } from '../../../reference/exercises/helpdesk/protocol.ts'
import { datagramCases } from '../../inherited/datagram/datagram-cases.ts'
import type { Suite } from '../../runner/suite.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { leavingCases } from './cases/leaving.ts'
import { openingCases } from './cases/opening.ts'
import { talkCases } from './cases/talk.ts'
import { twoClientsCases } from './cases/two-clients.ts'
import { wordingCases } from './cases/wording.ts'
import { clientCases } from './clients/client-cases.ts'
import { tryClient } from './clients/try-client.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { outcomes } from './outcomes.ts'
import { plainText } from './plain-text.ts'
import { probe } from './probe.ts'
import { requirements } from './requirements.ts'
import { helpdeskService } from './service.ts'
import { vocabulary } from './vocabulary.ts'

const profiles = shippedProfiles(vocabulary)

/** Judges the programs of assignment 002, exercise 4 (a help desk over UDP). */
export const suite: Suite = {
  exercise: 'helpdesk',
  title: { es: 'Ayuda por mensajes UDP', en: 'A help desk over UDP' },
  transports: ['udp'],
  defaultPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [
    {
      name: hello,
      bytes: Buffer.from(hello),
      farewell: Buffer.from('exit'),
      isAnswer: (received) => plainText(received).includes(plainText(greeting)),
    },
  ],
  characterise: (access) => characteriseWired(access, profiles, probe),
  serverCases: [
    ...openingCases,
    ...talkCases,
    ...leavingCases,
    ...twoClientsCases,
    ...wordingCases,
    ...datagramCases(helpdeskService),
  ],
  clientCases,
  outcomes,
  diagnoses,
  vocabulary,
  profiles,
  wires: profiles.map(({ name }) => name),
  tryClient,
}
