// What stands under a word of the navigation closes when somebody goes on elsewhere, or presses Escape. Without this the
// word itself closes it.

export function nav() {
  document.addEventListener('click', event => {
    for (const group of open()) {
      if (!group.contains(event.target)) {
        group.open = false
      }
    }
  })
  document.addEventListener('focusin', event => {
    for (const group of open()) {
      if (!group.contains(event.target)) {
        group.open = false
      }
    }
  })
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      for (const group of open()) {
        group.open = false
        group.querySelector('summary').focus()
      }
    }
  })
}

const open = () => document.querySelectorAll('.mc-nav__group[open]')
