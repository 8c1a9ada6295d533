{
  const root = document.documentElement
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector))
  root.classList.add('scripted')

  const choose = (name, act) => {
    for (const input of all(`input[name="${name}"]`)) {
      input.checked = input.defaultChecked
      input.addEventListener('change', () => act(input.value))
    }
  }

  const preferTitles = (language) => {
    for (const title of all(`svg > title[lang="${language}"]`)) title.parentElement.prepend(title)
  }
  preferTitles(root.lang)

  choose('language', (language) => {
    root.lang = language
    preferTitles(language)
    document.title = root.getAttribute(`data-title-${language}`)
  })

  choose('theme', (theme) => {
    if (theme === 'auto') root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', theme)
  })

  const cases = all('.case').map((element) => ({
    element,
    verdict: element.dataset.verdict,
    words: plain(
      (element.querySelector(':scope > summary') ?? element).textContent +
        all('.evidence a', element).map((a) => a.textContent),
    ),
  }))
  const find = document.getElementById('find')
  let verdict = 'all'

  function plain(text) {
    return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  }

  function filter() {
    const words = plain(find.value).split(/\s+/).filter(Boolean)
    let found = 0
    for (const item of cases) {
      const matches =
        (verdict === 'all' || verdict === item.verdict) && words.every((word) => item.words.includes(word))
      item.element.hidden = !matches
      if (matches) found += 1
    }
    for (const group of all('.group, .quiet-cases')) {
      group.hidden = !group.querySelector('.case:not([hidden])')
      if (group.matches('.quiet-cases') && (words.length > 0 || verdict !== 'all')) group.open = !group.hidden
    }
    document.getElementById('found').textContent = String(found)
    document.querySelector('.empty').hidden = found > 0
  }

  find.addEventListener('input', filter)
  choose('verdict', (chosen) => {
    verdict = chosen
    filter()
  })

  function showTarget() {
    const target = document.getElementById(decoded(location.hash.slice(1)))
    if (!target) return
    if (target.hidden) {
      find.value = ''
      document.querySelector('input[name="verdict"][value="all"]').checked = true
      verdict = 'all'
      filter()
    }
    for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true
    target.scrollIntoView()
    target.querySelector('summary')?.focus({ preventScroll: true })
  }

  function decoded(fragment) {
    try {
      return decodeURIComponent(fragment)
    } catch {
      return fragment
    }
  }

  addEventListener('hashchange', showTarget)
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    if (link && link.hash === location.hash) showTarget()
  })
  showTarget()

  for (const button of all('button.copy')) {
    button.addEventListener('click', async () => {
      const code = button.parentElement.querySelector('code')
      const copied = await copy(code)
      button.classList.toggle('copied', copied)
      setTimeout(() => button.classList.remove('copied'), 2000)
    })
  }

  async function copy(code) {
    try {
      await navigator.clipboard.writeText(code.textContent)
      return true
    } catch {
      getSelection().selectAllChildren(code)
      return document.execCommand('copy')
    }
  }

  let folded = []
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])')
    for (const details of folded) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false
    folded = []
  })
}
