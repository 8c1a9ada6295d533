import { ReceiveQueues } from '../faults/receive-queues.ts'
import { hasPort } from '../subject/command-line.ts'
import type { ClientRow } from './client-row.ts'
import type { Delivery } from './delivery.ts'
import type { PairLane, PairServer } from './pair-lane.ts'
import type { PairPrograms } from './pair-programs.ts'
import { openPairProxy } from './proxy/open-pair-proxy.ts'
import type { PairProxy } from './proxy/pair-proxy.ts'

/** What a slow network is for datagrams. */
const slowDatagrams: Delivery = { kind: 'datagrams', plan: () => ({ delayMs: 20 }) }
/** The least pause of a cut. */
const gapMs = 5
/** How long a program that does not read is waited for at a cut. */
const usualPatienceMs = 200

/** Opens the network between a server and the clients of one telling: where these find it is the port that stands in their source. */
export async function openNetworkBetween(
  { client, usualPort }: PairPrograms,
  lane: PairLane,
  { subject }: PairServer,
  delivery: Delivery,
  patience: number,
  clients: () => ClientRow | undefined,
): Promise<PairProxy> {
  const { transport, network } = lane
  const port =
    hasPort(client.command) || subject.command === undefined || !hasPort(subject.command) ? subject.port : usualPort
  const front = !network
    ? { host: '127.0.0.1', port: 0 }
    : transport === 'tcp'
      ? await network.listenTcp(port)
      : await network.bindUdp(port)
  return openPairProxy({
    transport,
    front,
    to: { host: subject.host, port: subject.port },
    delivery: transport === 'udp' && delivery.kind === 'slow' ? slowDatagrams : delivery,
    gapMs,
    patienceMs: usualPatienceMs * Math.max(1, patience),
    wantsToRun: {
      'to-server': () => subject.program?.isRunnable() ?? false,
      'to-client': () => clients()?.isRunnable ?? false,
    },
    queues: {
      'to-server': new ReceiveQueues(),
      // who runs in another network has its sockets in the tables of that one
      'to-client': new ReceiveQueues(network ? () => clients()?.pid : undefined),
    },
  })
}
