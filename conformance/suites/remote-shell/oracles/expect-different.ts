import { ExpectationFailed } from '../../../model/outcome-errors.ts'
import { fold } from '../../../wires/fold.ts'
import type { Reply } from '../shell.ts'
import { say } from '../words/say.ts'

const mostShown = 80

/**
 * The words of an answer are free, so only the answer to the same command when it succeeds tells an error: with the
 * names left out, both must differ. @throws ExpectationFailed when they do not.
 */
export function expectDifferent(asked: string, success: Reply, failure: Reply, names: readonly string[]): void {
  if (failure.soundsWrong && !success.soundsWrong) return
  if (plain(success, names) !== plain(failure, names)) return
  throw new ExpectationFailed(
    {
      code: 'same-answer',
      text: say('same-answer', { asked, text: shown(failure) }),
      expected: say('different-answer-expected'),
    },
    // an answer that came too late would be taken for that of the next command
    { answer: 'wrong', timed: true },
  )
}

function plain({ text }: Reply, names: readonly string[]): string {
  const folded = names.map(fold).sort((a, b) => b.length - a.length)
  return folded.reduce((rest, name) => rest.replaceAll(name, '…'), fold(text))
}

function shown({ text }: Reply): string {
  const visible = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·').trim()
  return visible.length > mostShown ? `${visible.slice(0, mostShown)}…` : visible
}
