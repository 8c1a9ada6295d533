/** What tells the exercise over UDP from the other one. */
export const kind = { exercise: 'echo-udp', prefix: 'EU', transport: 'udp' } as const
