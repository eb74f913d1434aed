#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "CCurses.h"

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
enum { caught_count = sizeof caught / sizeof *caught };

static struct sigaction before[caught_count];
static int ends[2] = {-1, -1};
static bool catching = false;

static void note(int number) {
  // The only thing that is safe here. A full pipe loses a signal, but one is then waiting anyway.
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = saved;
}

static void set(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  // Interrupted calls of the store go on by themselves; poll returns in any case.
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, NULL);
}

int cc_catch_signals(void) {
  if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  // Whoever started us may have blocked them.
  sigset_t ours;
  sigemptyset(&ours);
  for (int i = 0; i < caught_count; i++) {
    if (!catching) sigaction(caught[i], NULL, &before[i]);
    // nohup and shells without job control ask us to ignore: so it stays.
    if (before[i].sa_handler == SIG_IGN && caught[i] != SIGWINCH) continue;
    set(caught[i], note);
    sigaddset(&ours, caught[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  catching = true;
  return ends[0];
}

int cc_next_signal(void) {
  unsigned char byte;
  return ends[0] >= 0 && read(ends[0], &byte, 1) == 1 ? byte : 0;
}

void cc_release_signals(void) {
  if (!catching) return;
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &before[i], NULL);
  catching = false;
}

void cc_stop_group(void) {
  struct sigaction held;
  sigaction(SIGTSTP, NULL, &held);
  // Where nobody could wake us again, the shell's or curses' wish to ignore it stays.
  if (held.sa_handler == SIG_IGN) return;
  set(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &held, NULL);
}
