/** `message` as JSON in UTF-8, filled up with spaces inside its outer brackets to `padTo` bytes; undefined when it cannot be. */
export function encodeJson(message: unknown, padTo?: number): Buffer | undefined {
  const body = Buffer.from(JSON.stringify(message))
  if (padTo === undefined || padTo === body.length) return body
  const isContainer = typeof message === 'object' && message !== null
  if (!isContainer || padTo < body.length) return undefined
  const filling = Buffer.alloc(padTo - body.length, ' ')
  return Buffer.concat([body.subarray(0, -1), filling, body.subarray(-1)])
}
