import { encodeMensaje, lengthField, maxBodyBytes } from '../../../../reference/exercises/storage/protocol.ts'
import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { FramedPeer } from '../../../peers/framed-peer.ts'
import type { ClientContext } from '../../../runner/client-context.ts'
import { type Answer, nextMensaje } from '../oracles/expect-answer.ts'
import { picklePicture } from '../oracles/pickle-picture.ts'
import { shownValue } from '../oracles/shown-value.ts'
import { say } from '../words/say.ts'

/** The choices of the client's menu (given). */
const choices = { list: '1', download: '2', leave: '3' } as const

const name = 'servidor'

/** The storage server of a client under test: it chooses in the client's menu and answers what comes. */
export class StorageHost {
  readonly context: ClientContext
  readonly peer: FramedPeer
  readonly #listed: readonly string[]

  private constructor(context: ClientContext, peer: FramedPeer, listed: readonly string[]) {
    this.context = context
    this.peer = peer
    this.#listed = listed
  }

  /** Launches the client and takes its connection; `listed` are the names of the files that it can ask for. */
  static async host(context: ClientContext, listed: readonly string[] = []): Promise<StorageHost> {
    await context.launch({ terminal: 'pty' })
    const peer = new FramedPeer(name, await context.accept(name), context.pace, lengthField, maxBodyBytes)
    context.defer(() => peer[Symbol.asyncDispose]())
    return new StorageHost(context, peer, listed)
  }

  /** The same, and has the client list the names once, as a person would who wants to choose one. */
  static async hostListing(context: ClientContext, listed: readonly string[] = []): Promise<StorageHost> {
    const host = await StorageHost.host(context, listed)
    await host.askToList()
    await host.giveNames(listed)
    return host
  }

  /** Chooses to list, and waits for the request. */
  async askToList(): Promise<void> {
    this.context.does({ act: 'list' }, [choices.list])
    await this.#expectRequest('listar')
  }

  /** Chooses to download `file`, and waits for the request. */
  async askToDownload(file: string): Promise<void> {
    this.context.does({ act: 'download', values: { file } }, [choices.download, file])
    await this.#expectRequest('descargar', file)
  }

  /** Chooses to leave. */
  askToLeave(): void {
    this.context.does({ act: 'leave' }, [choices.leave])
  }

  /** Answers with the names of files. */
  async giveNames(names: readonly string[]): Promise<void> {
    await this.peer.sendBytes(encodeMensaje({ data: [...names], estado: 'ok' }))
  }

  /** Answers with the bytes of a file. */
  async giveContent(content: Uint8Array): Promise<void> {
    await this.peer.sendBytes(contentFrame(content))
  }

  /** Answers that it cannot be done. */
  async giveError(): Promise<void> {
    await this.peer.sendBytes(encodeMensaje({ estado: 'error' }))
  }

  /** A client may list the names by itself, on start or before each download: that is answered and passed over. */
  async #expectRequest(operacion: 'listar' | 'descargar', data?: string): Promise<void> {
    for (;;) {
      const request = await nextMensaje(this.peer)
      const isFor = request.operacion === operacion && (data === undefined || isSameName(request.data, data))
      if (isFor) return
      if (request.operacion !== 'listar') throw wrongRequest(request, operacion, data)
      await this.giveNames(this.#listed)
    }
  }
}

/** The whole frame of the answer that holds a file. */
export function contentFrame(content: Uint8Array): Buffer {
  return encodeMensaje({ data: content, estado: 'ok' })
}

/** Some systems write an accent as a letter of its own. */
function isSameName(came: unknown, typed: string): boolean {
  return typeof came === 'string' && came.normalize('NFC') === typed.normalize('NFC')
}

function wrongRequest(request: Answer, operacion: string, data: string | undefined): ExpectationFailed {
  const isOperation = request.operacion !== operacion
  const attribute = isOperation ? 'operacion' : 'data'
  const came = request[attribute]
  const wanted = data === undefined ? `operacion="${operacion}"` : `operacion="${operacion}", data="${data}"`
  return new ExpectationFailed(
    {
      code: 'client-wrong-request',
      text: say('client-wrong-request', { attribute }),
      expected: say('client-request-expected', { wanted }),
      actual:
        came === undefined
          ? say('client-attribute-missing', { attribute })
          : say('value-came', { value: shownValue(came) }),
      pictures: [picklePicture(request.body, { at: { attribute }, text: say('client-mark', { attribute }) })],
    },
    { answer: 'wrong', details: { body: request.body, attribute } },
  )
}
