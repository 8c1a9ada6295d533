import type { TcpHandle, UdpHandle } from '../../reference/net/listening-handle.ts'
import type { Text } from '../model/text.ts'
import type { Limits } from './limits.ts'

/** How launched programs are kept apart from the machine and from each other. */
export type BoxMode =
  /** Private process, network and mount namespaces. */
  | 'namespaces'
  /** A process group and a private folder, where the kernel allows no more. */
  | 'process-group'
  /** The same, because the user wants it so. */
  | 'off'

/** What it takes to start a program. */
export interface BoxedStart {
  /** Absolute path. */
  readonly file: string
  readonly words: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Folders outside that it needs to read: installed packages to which its private folder has links. */
  readonly readable?: readonly string[]
}

/** A network of its own, in which we listen and programs are launched; disposal gives it up. */
export interface PrivateNetwork extends AsyncDisposable {
  /** Makes a start one that happens inside this network. */
  readonly enter: (start: BoxedStart) => BoxedStart
  /** A TCP socket of ours inside it that listens on 127.0.0.1. */
  readonly listenTcp: (port: number) => Promise<TcpHandle>
  /** A UDP socket of ours inside it, bound to 127.0.0.1. */
  readonly bindUdp: (port: number) => Promise<UdpHandle>
}

/** Where launched programs run. */
export interface Box {
  readonly mode: BoxMode
  /** What a report says about it. */
  readonly told: Text
  readonly limits: Limits
  /** The folder in which a private copy of so many bytes is made. */
  readonly roomFor: (bytes: number) => Promise<string>
  /** Makes a start one that happens inside the box; `folder` and what lies beside it stays writable. */
  readonly wrap: (start: BoxedStart, terminal: 'pipe' | 'pty') => BoxedStart
  /** Opens a further network; undefined where the kernel allows none. */
  readonly openNetwork: () => Promise<PrivateNetwork | undefined>
}
