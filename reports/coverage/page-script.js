{
  const root = document.documentElement
  root.classList.add('scripted')

  const choose = (name, act) => {
    for (const input of document.querySelectorAll(`input[name="${name}"]`)) {
      input.checked = input.defaultChecked
      input.addEventListener('change', () => act(input.value))
    }
  }

  choose('language', (language) => {
    root.lang = language
    document.title = root.getAttribute(`data-title-${language}`)
  })

  choose('theme', (theme) => {
    if (theme === 'auto') root.removeAttribute('data-theme')
    else root.setAttribute('data-theme', theme)
  })

  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true
    target?.scrollIntoView()
  }
  addEventListener('hashchange', openTarget)
  openTarget()
}
