import { KeyboardLines } from './keyboard-lines.ts'

/** Asks for one line; nothing when the keyboard ends or `signal` is aborted before it is typed. */
export async function askLine(
  prompt: string,
  {
    input,
    output,
    signal,
  }: {
    readonly input: NodeJS.ReadableStream
    readonly output: { write(text: string): unknown }
    readonly signal: AbortSignal
  },
): Promise<string | undefined> {
  const keyboard = new KeyboardLines(input)
  const stop = () => keyboard.close()
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  output.write(prompt)
  const line = await keyboard.next()
  signal.removeEventListener('abort', stop)
  keyboard.close()
  if (line === undefined) output.write('\n')
  return line?.trim()
}
