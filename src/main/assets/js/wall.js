// The operations wall, live: the server says which panel changed and sends it. Without this the page is read anew by hand.

const longest = 60_000
const patience = 3
let place
let source
let timer
let pause = 1_000
let failures = 0

export function wall() {
  const next = document.querySelector('[data-wall]')
  if (next === place) {
    return
  }
  close()
  place = next
  pause = 1_000
  failures = 0
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
    failures = 0
    say('')
    place.querySelector('[data-wall-time]').textContent = event.data
  })
  source.onerror = again
}

// After a fault we wait longer each time; what comes first then is the whole state.
function again() {
  source.close()
  say(place.dataset.broken)
  failures += 1
  if (failures % patience === 0) {
    leaveIfSignedOut()
  }
  timer = setTimeout(() => {
    if (place?.isConnected) {
      open()
    }
  }, pause * (0.75 + Math.random() / 2))
  pause = Math.min(pause * 2, longest)
}

// A stream does not say why it ended. Where the page itself leads elsewhere now, the session is over: the browser goes
// with it to the sign-in, which leads back here.
async function leaveIfSignedOut() {
  try {
    const answer = await fetch(location.href, { redirect: 'manual', cache: 'no-store' })
    if (answer.type === 'opaqueredirect') {
      location.reload()
    }
  } catch {
    // nobody answers: the stream is tried again as before
  }
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
