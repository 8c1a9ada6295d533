/** What came as acknowledgement: how many whole lines with text, and whether it is text at all, or a refusal. */
export interface Acks {
  readonly lines: number
  readonly hasText: boolean
  readonly isRefusal: boolean
}

/** Reads acknowledgements in any words; `ERROR` at the beginning of a line refuses. */
export function readAcks(bytes: Buffer): Acks {
  const text = bytes.toString('latin1')
  const whole = text.split('\n')
  const rest = whole.pop() ?? ''
  const lines = whole.filter(isText).length
  // a last line whose end did not come counts beside others that have one
  return {
    lines: lines > 0 && isText(rest) ? lines + 1 : lines,
    hasText: isText(text),
    isRefusal: [...whole, rest].some((line) => /^\s*error\b/i.test(line)),
  }
}

function isText(text: string): boolean {
  return text.trim() !== ''
}
