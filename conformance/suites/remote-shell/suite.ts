import { defaultPort } from '../../../reference/exercises/remote-shell/protocol.ts'
import { datagramCases } from '../../inherited/datagram/datagram-cases.ts'
import type { Suite } from '../../runner/suite.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { shippedProfiles } from '../../wires/shipped-profiles.ts'
import { basicCases } from './cases/basic-cases.ts'
import { edgeCases } from './cases/edge-cases.ts'
import { escapeCases } from './cases/escape-cases.ts'
import { exitCases } from './cases/exit-cases.ts'
import { fileCases } from './cases/file-cases.ts'
import { folderCases } from './cases/folder-cases.ts'
import { clientCases } from './clients/client-cases.ts'
import { tryClient } from './clients/try-client.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { outcomes } from './outcomes.ts'
import { probe } from './probe.ts'
import { requirements } from './requirements.ts'
import { shellService } from './service.ts'
import { vocabulary } from './vocabulary.ts'

const profiles = shippedProfiles(vocabulary)

/**
 * Judges the programs of exercise 6 of assignment 002 (commands over UDP) by what they do to a folder. The sheet prints
 * `1s` where every client types `ls`: a server that knows only `1s` reads the sheet fairly, and needs a wire profile of
 * its own with `list: 1s`. The transport, which other exercises have as T1, is RS-S10 here.
 */
export const suite: Suite = {
  exercise: 'remote-shell',
  title: { es: 'Comandos a distancia por UDP', en: 'Remote commands over UDP' },
  transports: ['udp'],
  defaultPort,
  claims: [],
  claimsOf: () => [],
  requirements,
  openers: [],
  characterise: (access) => characteriseWired(access, profiles, probe),
  serverCases: [
    ...basicCases,
    ...fileCases,
    ...folderCases,
    ...edgeCases,
    ...escapeCases,
    ...datagramCases(shellService),
    ...exitCases,
  ],
  clientCases,
  outcomes,
  diagnoses,
  vocabulary,
  profiles,
  wires: profiles.map(({ name }) => name),
  servesFiles: true,
  clientOpening: ['ls'],
  openingActs: [{ act: 'command', values: { line: 'ls' } }],
  tryClient,
}
