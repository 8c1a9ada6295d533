/** What tells the exercise over TCP from the other one. */
export const kind = { exercise: 'echo-tcp', prefix: 'ET', transport: 'tcp' } as const
