/**
 * Shell lines that make a new network namespace one in which programs find what they are used to: loopback, low ports
 * for everybody, ports that may be opened again at once after their last connection, and a route for those who ask with an unconnected UDP socket for their own address. Exit code 111 when
 * loopback cannot be brought up.
 */
export const networkUp = `
up() {
  PATH="$PATH:/usr/sbin:/sbin"
  if command -v ip; then
    ip link set lo up || return 111
    ip route add default dev lo src 127.0.0.1 table 100 && ip rule add ipproto udp lookup 100
  else
    python3 -c 'import fcntl, socket, struct
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
fcntl.ioctl(s, 0x8914, struct.pack("16sh14x", b"lo", 0x41))' || return 111
  fi
  echo 0 >/proc/sys/net/ipv4/ip_unprivileged_port_start
  echo 0 >/proc/sys/net/ipv4/tcp_max_tw_buckets
  return 0
}
(up) >/dev/null 2>&1 || exit 111
`
