// Pages that follow one another on a screen: <main> holds [data-rotate="seconds"] with the address of the next one. It
// begins only when somebody starts it, can be paused (WCAG 2.2.2), and stands still for who asked for less motion.

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

document.addEventListener('input', event => {
  const slider = event.target
  if (slider.matches?.('[data-slider]')) {
    document.getElementById(slider.dataset.slider).textContent = slider.dataset.names.split('|')[slider.value]
  }
})
