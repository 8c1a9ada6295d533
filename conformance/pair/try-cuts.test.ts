import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from './delivery.ts'
import { emptyStory, scriptedContext } from './fixtures/scripted-telling.ts'
import { tryEach, tryTogether } from './try-cuts.ts'

const places: readonly Place[] = Array.from({ length: 60 }, (_, i) => ({
  connection: 0,
  way: i % 2 === 0 ? 'to-server' : 'to-client',
  offset: i + 1,
}))
const budgetMs = 1000

describe('tryTogether', () => {
  it('needs few tellings where no cut flips the outcome', async () => {
    const context = scriptedContext(() => false)
    const { cuts, flip } = await tryTogether(context, emptyStory, places)
    expect(flip).toBeUndefined()
    expect(cuts.map(({ outcome }) => outcome)).toEqual(places.map(() => 'same'))
    expect(context.tellings.length).toBeLessThanOrEqual(3)
  })

  it('finds a single cut that flips the outcome, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: places.length - 1 }), async (bad) => {
        const context = scriptedContext((place) => place === places[bad])
        const { flip } = await tryTogether(context, emptyStory, places)
        expect(flip?.places).toEqual([places[bad]])
      }),
    )
  })

  it('finds one of several', async () => {
    const bad = new Set([places[3], places[40]])
    const { flip } = await tryTogether(
      scriptedContext((place) => bad.has(place)),
      emptyStory,
      places,
    )
    expect(flip?.places.length).toBe(1)
    expect(bad.has(flip?.places[0])).toBe(true)
  })

  it('says of a cut that nobody met that it shows nothing', async () => {
    const context = scriptedContext(
      () => false,
      ({ offset }) => offset !== 7,
    )
    const { cuts } = await tryTogether(context, emptyStory, places)
    expect(cuts.filter(({ outcome }) => outcome === 'unseen').map(({ place }) => place.offset)).toEqual([7])
  })
})

describe('tryEach', () => {
  it('tells the fate of every single cut, and the first that flips the outcome', async () => {
    const isFatal = ({ offset }: Place) => offset % 10 === 0
    const { cuts, flip } = await tryEach(scriptedContext(isFatal), emptyStory, places, budgetMs)
    expect(cuts.map(({ outcome }) => outcome)).toEqual(places.map((place) => (isFatal(place) ? 'other' : 'same')))
    expect(flip?.places.map(({ offset }) => offset)).toEqual([10])
  })

  it('cuts together what there is no time to cut alone', async () => {
    const context = { ...scriptedContext(() => false), hasTime: () => false }
    const { cuts } = await tryEach(context, emptyStory, places, budgetMs)
    expect(cuts.length).toBe(places.length)
    expect(context.tellings.length).toBeLessThanOrEqual(3)
  })

  it('does not count a failure that does not come again', async () => {
    let failed = 0
    const once = ({ offset }: Place) => offset === 5 && failed++ === 0
    const { cuts, flip } = await tryEach(scriptedContext(once), emptyStory, places, budgetMs)
    expect(flip).toBeUndefined()
    expect(cuts.filter(({ outcome }) => outcome !== 'same').map(({ outcome }) => outcome)).toEqual(['unseen'])
  })
})
