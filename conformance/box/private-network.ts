import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TcpHandle, UdpHandle } from '../../reference/net/listening-handle.ts'
import type { BoxedStart, PrivateNetwork } from './box.ts'
import { findTool } from './find-tool.ts'
import { networkUp } from './network-up.ts'

const gateProgram = fileURLToPath(new URL('../../reference/net/network-gate.ts', import.meta.url))
const gateDeadlineMs = 10_000

interface Answer {
  readonly problem?: string
}

/** Opens a network beside the one in which this process lives; undefined where the kernel allows none. */
export async function openPrivateNetwork(): Promise<PrivateNetwork | undefined> {
  const [unshare, nsenter] = ['unshare', 'nsenter'].map((name) => findTool(name))
  if (unshare === undefined || nsenter === undefined || process.getuid?.() !== 0) return undefined
  const node = [process.execPath, '--max-semi-space-size=1', '--optimize-for-size', gateProgram]
  const gate = spawn(unshare, ['--net', 'sh', '-c', `${networkUp}exec "$@"`, 'sh', ...node], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  gate.on('error', () => undefined)
  try {
    await nextMessage(gate)
    const namespace = openSync(`/proc/${gate.pid}/ns/net`, 'r')
    return new Network(gate, namespace, nsenter)
  } catch {
    gate.kill('SIGKILL')
    return undefined
  }
}

class Network implements PrivateNetwork {
  readonly #gate: ChildProcess
  readonly #namespace: number
  readonly #nsenter: string
  /** Answers come in the order of the questions. */
  #last: Promise<unknown> = Promise.resolve()
  #isOpen = true

  constructor(gate: ChildProcess, namespace: number, nsenter: string) {
    this.#gate = gate
    this.#namespace = namespace
    this.#nsenter = nsenter
  }

  enter(start: BoxedStart): BoxedStart {
    const words = [`--net=/proc/${process.pid}/fd/${this.#namespace}`, '--', start.file, ...start.words]
    return { ...start, file: this.#nsenter, words }
  }

  listenTcp(port: number): Promise<TcpHandle> {
    return this.#ask<TcpHandle>({ transport: 'tcp', port })
  }

  bindUdp(port: number): Promise<UdpHandle> {
    return this.#ask<UdpHandle>({ transport: 'udp', port })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    closeSync(this.#namespace)
    if (this.#gate.exitCode !== null || this.#gate.signalCode !== null) return
    // not `once`: a question that comes too late for the gate is an error of its channel
    const gone = new Promise<void>((resolve) => this.#gate.once('exit', () => resolve()))
    this.#gate.kill('SIGKILL')
    await gone
  }

  #ask<Handle>(question: { readonly transport: 'tcp' | 'udp'; readonly port: number }): Promise<Handle> {
    const asking = this.#last.then(async () => {
      if (!this.#isOpen) throw new Error('the private network was given up')
      this.#gate.send(question)
      const [{ problem }, handle] = await nextMessage(this.#gate)
      if (handle === undefined) throw new Error(`${question.transport} port ${question.port}: ${problem}`)
      // the gate lets go of its own end: from now on it is ours alone
      this.#gate.send('taken')
      await nextMessage(this.#gate)
      return handle as Handle
    })
    this.#last = asking.catch(() => undefined)
    return asking
  }
}

/** @throws when the gate ends or says nothing in time. */
async function nextMessage(gate: ChildProcess): Promise<[Answer, unknown]> {
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(gateDeadlineMs)])
  const ended = once(gate, 'exit', { signal }).then(() => {
    throw new Error('the gate of the private network ended')
  })
  ended.catch(() => undefined)
  try {
    return (await Promise.race([once(gate, 'message', { signal }), ended])) as [Answer, unknown]
  } finally {
    over.abort()
  }
}
