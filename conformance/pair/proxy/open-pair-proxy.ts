import type { TcpHandle, UdpHandle } from '../../../reference/net/listening-handle.ts'
import type { FrontAddress, PairProxy, PairProxyOptions } from './pair-proxy.ts'
import { TcpPairProxy } from './tcp-pair-proxy.ts'
import { UdpPairProxy } from './udp-pair-proxy.ts'

/**
 * Opens the network between two programs.
 * @throws TypeError when the delivery is none of the transport; the system's error when the front cannot be opened.
 */
export async function openPairProxy(options: PairProxyOptions): Promise<PairProxy> {
  const { transport, front, delivery } = options
  if (transport === 'tcp') {
    if (delivery.kind === 'datagrams') throw new TypeError('a stream has no datagrams')
    return TcpPairProxy.open(options, delivery, front as TcpHandle | FrontAddress)
  }
  if (delivery.kind !== 'datagrams' && delivery.kind !== 'plain')
    throw new TypeError(`datagrams cannot be delivered ${delivery.kind}`)
  const plan = delivery.kind === 'datagrams' ? delivery.plan : () => 'deliver' as const
  return UdpPairProxy.open(options, plan, front as UdpHandle | FrontAddress)
}
