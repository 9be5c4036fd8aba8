// The operations wall, live: the server says which panel changed and sends it. Without this the page is read anew by hand.

const longest = 60_000
let place
let source
let timer
let pause = 1_000

export function wall() {
  const next = document.querySelector('[data-wall]')
  if (next === place) {
    return
  }
  close()
  place = next
  pause = 1_000
  if (place) {
    open()
  }
}

export function fullScreen() {
  for (const button of document.querySelectorAll('[data-full-screen]')) {
    button.hidden = !document.fullscreenEnabled
  }
}

document.addEventListener('click', event => {
  if (event.target.closest?.('[data-full-screen]')) {
    if (document.fullscreenElement) {
      document.exitFullscreen()
    } else {
      document.documentElement.requestFullscreen()
    }
  }
})

function open() {
  source = new EventSource(place.dataset.wall)
  source.addEventListener('panel', event => put(event.data))
  source.addEventListener('alive', event => {
    pause = 1_000
    say('')
    place.querySelector('[data-wall-time]').textContent = event.data
  })
  source.onerror = again
}

// After a fault we wait longer each time; what comes first then is the whole state.
function again() {
  source.close()
  say(place.dataset.broken)
  timer = setTimeout(() => {
    if (place?.isConnected) {
      open()
    }
  }, pause * (0.75 + Math.random() / 2))
  pause = Math.min(pause * 2, longest)
}

function close() {
  source?.close()
  clearTimeout(timer)
  source = undefined
}

function put(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild
  const old = fresh && document.getElementById(fresh.id)
  if (!old) {
    return
  }
  const at = [...old.querySelectorAll('a')].indexOf(document.activeElement)
  old.replaceWith(fresh)
  if (at >= 0) {
    fresh.querySelectorAll('a')[at]?.focus({ preventScroll: true })
  }
}

function say(text) {
  const state = place.querySelector('[data-wall-state]')
  if (state.textContent !== text) {
    state.textContent = text
  }
}
