import { NotApplicable } from '../../model/outcome-errors.ts'
import type { Pace } from '../../model/pace.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import { say } from './words/say.ts'

interface Profiled {
  readonly profile?: WireProfile | undefined
  readonly pace: Pace
}

/**
 * The same context with a wire whose repeats come as soon as the subject's own answering time allows, so that losses
 * cost less time. @throws NotApplicable where nobody repeats anything.
 */
export function hurried<Context extends Profiled>(context: Context): Context {
  const { everyMs } = requireRepeat(context.profile)
  return repeatingEvery(Math.min(everyMs, context.pace.silenceMs), context)
}

/**
 * The same context with a wire whose repeats come late: where nothing is lost on the way, a repeat only shows that a busy
 * machine was slow, and a program that bears no repeats is not to be accused of anything else.
 */
export function unhurried<Context extends Profiled>(context: Context): Context {
  const { profile, pace } = context
  return profile?.repeat ? repeatingEvery(Math.max(profile.repeat.everyMs, pace.answerMs / 2), context) : context
}

function repeatingEvery<Context extends Profiled>(everyMs: number, context: Context): Context {
  const { profile } = context
  return { ...context, profile: { ...profile, repeat: { ...profile?.repeat, everyMs } } as WireProfile }
}

/** How this wire repeats. @throws NotApplicable where nobody repeats anything. */
export function requireRepeat(profile: WireProfile | undefined): NonNullable<WireProfile['repeat']> {
  if (profile?.repeat) return profile.repeat
  throw new NotApplicable({ code: 'no-repeats', text: say('no-repeats') })
}
