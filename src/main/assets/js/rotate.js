// Pages that follow one another on a screen: <main> holds [data-rotate="seconds"] with the address of the next one. It
// begins only when somebody starts it, can be paused (WCAG 2.2.2), and stands still for who asked for less motion.

const pause = 60_000
let timer

export function rotate() {
  clearTimeout(timer)
  const place = document.querySelector('[data-rotate]')
  if (!place || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return
  }
  timer = setTimeout(() => {
    const next = place.isConnected && place.querySelector('[data-rotate-next]')
    if (next) {
      next.click()
    }
  }, Number(place.dataset.rotate) * 1_000)
}

// Nobody sits at such a screen to leave an error behind: what did not come is asked for again, and until then what was
// shown stays. Answers whether that is so: only of what the screen asked for by itself.
export function askAgain(link) {
  if (!link?.matches?.('[data-rotate-next]')) {
    return false
  }
  clearTimeout(timer)
  timer = setTimeout(() => {
    if (link.isConnected) {
      link.click()
    }
  }, pause)
  return true
}

document.addEventListener('input', event => {
  const slider = event.target
  if (slider.matches?.('[data-slider]')) {
    document.getElementById(slider.dataset.slider).textContent = slider.dataset.names.split('|')[slider.value]
  }
})
