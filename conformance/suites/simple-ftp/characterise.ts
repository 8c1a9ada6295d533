import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { filesIn, type KnownFile, known } from '../../inherited/download/files-in.ts'
import { ExpectationFailed } from '../../model/outcome-errors.ts'
import { paceFor } from '../../model/pace.ts'
import { type Random, randomFor } from '../../model/random.ts'
import type { ServerTraits } from '../../model/server-traits.ts'
import type { ServerAccess } from '../../runner/suite.ts'
import { characteriseWired } from '../../wires/characterise-wired.ts'
import { leaveWired } from '../../wires/leave-wired.ts'
import { unknownWire } from '../../wires/open-wired.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { WiredPeer } from '../../wires/wired-peer.ts'
import { FtpClient } from './ftp-client.ts'
import { plainFiles } from './planted-files.ts'
import { endsWithItsContent, requestsTrait } from './traits.ts'
import { say } from './words/say.ts'

/** The trait that names what the server does besides sending files. */
const claimsTrait = 'claims'

/** What the sheet proposes besides downloads. */
export const improvements = ['listar', 'subir', 'errores'] as const

/** What a server that was not asked claims by its behaviour. */
export function claimsOf({ details }: ServerTraits): readonly string[] {
  return (details[claimsTrait] ?? '').split(' ').filter((claim) => claim !== '')
}

/** Finds out which wire a server speaks, how many clients and requests it serves, and what it can do. */
export async function characterise(access: ServerAccess, profiles: readonly WireProfile[]): Promise<ServerTraits> {
  const file = await someFile(access)
  const converse = async (peer: WiredPeer): Promise<void> => {
    const client = new FtpClient(peer)
    if (file) await client.download(file.name)
    else await converseUnknown(client)
  }
  const traits = await characteriseWired(access, profiles, {
    converse,
    begin: (peer) => converse(peer),
    leave: (peer) => new FtpClient(peer).leave(),
  })
  const profile = access.profile ?? profiles.find(({ name }) => name === traits.wire)
  if (!profile || traits.answeringMs === undefined || unknownWire in traits.details) return traits
  const asking = new Asking(access, traits, profile)
  const claims: string[] = []
  for (const claim of improvements) if (await asking.can(claim)) claims.push(claim)
  const requests = endsWithItsContent(profile) || (file && !(await asking.goesOn(file))) ? 'one' : 'several'
  return {
    ...traits,
    details: { ...traits.details, [claimsTrait]: claims.join(' '), [requestsTrait]: requests },
    observations: [...traits.observations, say('claims-found', { claims: claims.join(', ') || 'undefined', requests })],
  }
}

async function someFile({ subject, filesFolder }: ServerAccess): Promise<KnownFile | undefined> {
  const [plain] = plainFiles
  if (subject.program && plain) return known(plain.name, plain.content)
  return filesFolder === undefined ? undefined : (await filesIn(filesFolder))[0]
}

/** Of a server of whose files nobody told us: its list, or its error to the name of a file that nobody has. */
async function converseUnknown(client: FtpClient): Promise<void> {
  const { peer } = client
  if (peer.has('list')) await client.list()
  else {
    const { message } = await client.ask(missingName(randomFor(Date.now(), 'missing')))
    if (message !== 'error') throw new ExpectationFailed({ code: 'no-error', text: say('error-expected') })
  }
}

/** The name of a file that no server has. */
export function missingName(random: Random): string {
  return `no-existe-${random.below(1_000_000_000)}.txt`
}

/** Each question goes over a connection of its own, for nobody knows yet what a server bears. */
class Asking {
  readonly #access: ServerAccess
  readonly #traits: ServerTraits
  readonly #profile: WireProfile
  readonly #random = randomFor(Date.now(), `claims/${process.pid}`)

  constructor(access: ServerAccess, traits: ServerTraits, profile: WireProfile) {
    this.#access = access
    this.#traits = traits
    this.#profile = profile
  }

  can(claim: (typeof improvements)[number]): Promise<boolean> {
    switch (claim) {
      case 'listar':
        return this.#succeeds(['list', 'names'], (client) => client.list())
      case 'subir':
        return this.#takesUploads(`zocalo-prueba-${this.#random.below(1_000_000_000)}.txt`)
      case 'errores':
        return this.#succeeds(['error'], async (client) => {
          if ((await client.ask(missingName(this.#random))).message !== 'error') throw notSo()
        })
    }
  }

  /** What was uploaded to try it is taken away where it can be. */
  async #takesUploads(name: string): Promise<boolean> {
    const takes = await this.#succeeds(['upload', 'data'], (client) => client.upload(name, Buffer.from('hola\n')))
    const folder = this.#access.subject.program?.folder ?? this.#access.filesFolder
    if (takes && folder !== undefined) await rm(join(folder, name), { force: true })
    return takes
  }

  /** Whether a second request on one connection is answered. */
  goesOn({ name }: KnownFile): Promise<boolean> {
    return this.#succeeds([], async (client) => {
      await client.download(name)
      await client.download(name)
    })
  }

  async #succeeds(messages: readonly string[], act: (client: FtpClient) => Promise<unknown>): Promise<boolean> {
    if (messages.some((message) => !this.#profile.messages.has(message))) return false
    const client = await this.#open()
    try {
      if (client.peer.has('greeting')) await client.peer.expect(['greeting'])
      await act(client)
      return true
    } catch (thrown) {
      if (thrown instanceof ExpectationFailed) return false
      throw thrown
    } finally {
      await client.leave().catch(() => leaveWired(client.peer))
    }
  }

  async #open(): Promise<FtpClient> {
    const { subject, connect, timeoutScale } = this.#access
    const hasEnded = this.#traits.concurrency === 'one-life' || subject.program?.exit() !== undefined
    if (hasEnded && subject.kind !== 'target') await subject.restart()
    const pace = paceFor(this.#traits.answeringMs ?? 0, timeoutScale)
    return new FtpClient(new WiredPeer('ana', await connect(), pace, this.#profile, 'client'))
  }
}

function notSo(): ExpectationFailed {
  return new ExpectationFailed({ code: 'no-error', text: say('error-expected') })
}
