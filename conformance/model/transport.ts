/** The transport protocol over which an exercise is spoken. */
export type Transport = 'tcp' | 'udp'
